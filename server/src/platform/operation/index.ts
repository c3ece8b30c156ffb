export {
  type Actor,
  type AuditedRead,
  type AuditNotes,
  actOf,
  actorName,
  actorSubject,
  auditAbout,
  auditActor,
  auditRead,
  type Ctx,
  emptyNotes,
  type Origin,
} from './context.ts';
export {
  type AnyOperation,
  type Before,
  type Operation,
  operation,
  type PermissionName,
  preparedOperation,
  reading,
} from './operation.ts';
export { requireMet } from './require.ts';
export { type Entrance, entrance, type Hooks, type Run } from './run.ts';
export { line, paragraph, searchText } from './text.ts';
