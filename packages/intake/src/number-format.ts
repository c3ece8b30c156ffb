/** What a number of a cell stands for, by the format it is shown in. */
export type NumberMeaning = { kind: 'number' } | { kind: 'date' } | { kind: 'padded'; digits: number };

const plain: NumberMeaning = { kind: 'number' };
const date: NumberMeaning = { kind: 'date' };
const DAY_MS = 86_400_000;
/** Excel's last day, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/**
 * Meaning of a number format: built-in ones by their id (ECMA-376 part 1, 18.8.30, with the East Asian dates 27–36 and
 * 50–58), others by their code.
 */
export function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    const isDate =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return isDate ? date : plain;
  }
  // `00000` keeps the zeros before a code that Excel has taken for a number.
  if (/^0{2,20}$/.test(code)) return { kind: 'padded', digits: code.length };
  const letters = code.replace(/"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(letters) && !/general/i.test(letters) ? date : plain;
}

/**
 * `YYYY-MM-DD`, with ` HH:mm:ss` when the serial number carries a time. Undefined for what is no day: negative numbers,
 * 1900-02-29 (which Excel counts) and days after 9999.
 */
export function dateOfSerial(serial: number, since1904: boolean): string | undefined {
  const counted = since1904 ? serial + 1462 : serial;
  if (!(counted >= 1 && counted < LAST_SERIAL + 1) || Math.floor(counted) === 60) return undefined;
  const days = Math.floor(counted) - (counted < 60 ? 25_568 : 25_569);
  const seconds = Math.round((counted - Math.floor(counted)) * 86_400);
  const text = new Date(days * DAY_MS + seconds * 1_000).toISOString();
  return text.includes('T00:00:00') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
