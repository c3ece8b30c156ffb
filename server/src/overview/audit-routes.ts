import { type Route, route } from '../platform/http/index.ts';
import { auditExport } from './audit-export.ts';
import {
  auditEntrySchema,
  auditListSchema,
  getAuditEntry,
  listAudit,
  type OperationWords,
} from './audit-list.ts';
import { auditState, auditStateSchema } from './audit-state.ts';

/** The audit as auditors search it. */
export function auditRoutes(words: OperationWords): Route[] {
  return [
    auditExport(words),
    route({
      method: 'GET',
      path: '/audit-entries',
      permission: 'audit.read',
      operation: listAudit(words),
      answer: auditListSchema,
    }),
    route({
      method: 'GET',
      path: '/audit-entries/:id',
      permission: 'audit.read',
      operation: getAuditEntry(words),
      answer: auditEntrySchema,
    }),
    route({
      method: 'GET',
      path: '/audit/state',
      permission: 'audit.read',
      operation: auditState,
      answer: auditStateSchema,
    }),
  ];
}
