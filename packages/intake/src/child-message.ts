import type { FileKindName } from './file-kind.ts';
import type { Limits } from './limits.ts';
import { IntakeRefusal, isRefusalCode } from './refusal.ts';
import type { SheetRow } from './workbook-rows.ts';

/** Kinds of files that are read: packages, and PDF, which is none. */
export type ReadableKind = FileKindName | 'pdf';

/** What the child is asked: to judge the file, or to judge it and then read one sheet, its text or its tables. */
export interface ChildRequest {
  task: 'judge' | 'read';
  kind: ReadableKind;
  /** Size of the file. */
  bytes: number;
  sheet: string | undefined;
  /** Of a .docx the rows of its tables instead of its text. */
  tables: boolean;
  /** Folder of pdfjs: a reader of the size of all else together, so only a child that reads a PDF loads it. */
  pdfReader: string;
  limits: Limits;
}

/** One line of what the child says. The last one is `end` or `refused`. */
export type ChildMessage =
  | { rows: SheetRow[] }
  | { paragraphs: string[] }
  | { end: true }
  | { refused: { code: string; fact: string; detail: string } };

/**
 * Reads one line of the child. A child that has been taken over could say anything, so only the shape is believed:
 * rows are data in any case.
 *
 * @throws IntakeRefusal the one that the child names, or `crashed` for a line that is no message
 */
export function readMessage(line: string): SheetRow[] | { paragraphs: string[] } | 'end' {
  const message: unknown = parsed(line);
  if (isObject(message)) {
    if (Array.isArray(message.rows)) return message.rows;
    if (Array.isArray(message.paragraphs)) return { paragraphs: message.paragraphs.map(String) };
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
