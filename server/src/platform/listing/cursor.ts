import { z } from 'zod';
import { platformErrors } from '../errors/index.ts';

const cursorSchema = z.strictObject({
  /** Sort value and id of the page's last row. */
  key: z.union([z.string(), z.number()]),
  id: z.string(),
  /** Counted for the first page and carried along, so that no later page counts again. */
  total: z.int().min(0),
  totalExact: z.boolean(),
});

/** Where a page ended. */
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
