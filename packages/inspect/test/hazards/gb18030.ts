/** Two-byte codes of GB18030, which are those of GBK, by character. */
const codes = new Map<string, Buffer>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const code = Buffer.from([lead, trail]);
    const text = decoder.decode(code);
    if (text.length === 1 && text !== '\ufffd') codes.set(text, code);
  }
/** One of the characters that take four bytes, and are missing from GBK. */
codes.set('㐁', Buffer.from('8139ef30', 'hex'));

/** Text in GB18030, as far as GBK has it. */
export function gb18030(text: string): Buffer {
  return Buffer.concat(Array.from(text, (character) => codes.get(character) ?? Buffer.from(character)));
}
