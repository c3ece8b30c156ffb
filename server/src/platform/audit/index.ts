export { type FieldChange, isPersonalMark, type PersonalMark, personalMark } from './changes.ts';
export { type AuditEntry, type Outcome, writeEntry } from './entry.ts';
export { type Counted, FloodGate, sourceOf } from './flood.ts';
