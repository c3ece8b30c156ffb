import type { FileKindName } from './file-kind.ts';
import type { Limits } from './limits.ts';
import { IntakeRefusal, isRefusalCode } from './refusal.ts';
import type { SheetRow } from './workbook-rows.ts';

/** What the child is asked: to judge the file, or to judge it and then read one sheet. */
export interface ChildRequest {
  task: 'judge' | 'read';
  kind: FileKindName;
  /** Size of the file. */
  bytes: number;
  sheet: string | undefined;
  limits: Limits;
}

/** One line of what the child says. The last one is `end` or `refused`. */
export type ChildMessage =
  | { rows: SheetRow[] }
  | { end: true }
  | { refused: { code: string; fact: string; detail: string } };

/**
 * Reads one line of the child. A child that has been taken over could say anything, so only the shape is believed:
 * rows are data in any case.
 *
 * @throws IntakeRefusal the one that the child names, or `crashed` for a line that is no message
 */
export function readMessage(line: string): SheetRow[] | 'end' {
  const message: unknown = parsed(line);
  if (isObject(message)) {
    if (Array.isArray(message.rows)) return message.rows;
    if (message.end === true) return 'end';
    if (isObject(message.refused) && isRefusalCode(message.refused.code)) {
      const { code, fact, detail } = message.refused;
      throw new IntakeRefusal(code, {
        fact: String(fact).slice(0, 200),
        detail: String(detail).slice(0, 500),
      });
    }
  }
  throw new IntakeRefusal('crashed', { detail: `not a message: ${line.slice(0, 200)}` });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new IntakeRefusal('crashed', { detail: String(error) });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
