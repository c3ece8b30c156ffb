import { z } from 'zod';
import { platformErrors } from '../errors/index.ts';

const cursorSchema = z.tuple([z.union([z.string(), z.number()]), z.string()]);

/** Where a page ended: the sort value and the id of its last row. */
export type Cursor = z.output<typeof cursorSchema>;

/** An opaque word for the address bar. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws Refusal `platform.malformed-request` for anything that `writeCursor` did not write */
export function readCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw platformErrors.refuse('malformed-request', { what: '翻页位置（after）不正确' });
    }
    throw error;
  }
}
