import { randomUUID } from 'node:crypto';
import type { AuditEntry } from './entry.ts';

type Act = Omit<AuditEntry, 'nounId' | 'reason' | 'changes' | 'place'> & { place: null };

/** What an operator does at the server's terminal with the database itself, outside every operation. */
export function terminalAct(by: string, at: Date, operation: `${string}.${string}`): Act {
  const [noun = '', verb = ''] = operation.split('.');
  return {
    at,
    outcome: 'done',
    code: null,
    operation,
    actor: { kind: 'operator', subject: by, name: `服务器操作员（${by}）` },
    channel: 'terminal',
    requestId: randomUUID(),
    address: null,
    noun,
    place: null,
    verb,
  };
}
