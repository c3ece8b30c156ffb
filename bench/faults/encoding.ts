import { gbkOf } from '../extract-pages/gbk.ts';
import type { Charset } from './page.ts';

/** A character of a name that only the four bytes of GB 18030 have: U+3401 㐁. */
export const RARE = '\u3401';
const RARE_BYTES = Uint8Array.from([0x81, 0x39, 0xef, 0x30]);

/** Text in a charset. What is ASCII, and that is nearly all of the largest pages, is copied as it stands. */
export function encoded(text: string, charset: Charset): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  const runs = text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? [];
  return Buffer.concat(
    runs.map((run) => (run.charCodeAt(0) < 0x80 ? Buffer.from(run, 'latin1') : wide(run))),
  );
}

function wide(text: string): Uint8Array {
  const parts = text.split(RARE).map(gbkOf);
  return Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [part] : [RARE_BYTES, part])));
}
