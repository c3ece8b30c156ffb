/** Two-byte codes by character, read off the decoder that every platform has. */
let codes: ReadonlyMap<string, readonly [number, number]> | null = null;

function tableOf(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  return table;
}

/** Text in GBK; a character that it lacks becomes a question mark. */
export function gbkOf(text: string): Uint8Array {
  codes ??= tableOf();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(codes.get(character) ?? [0x3f]));
  }
  return new Uint8Array(bytes);
}
