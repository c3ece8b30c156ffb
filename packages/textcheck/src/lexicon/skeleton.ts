import traditional from '../../data/traditional.json' with { type: 'json' };

/** What remains of a text when the means of hiding a word are taken away, and where each character of it came from. */
export interface Skeleton {
  readonly text: string;
  /** Place in the original of each UTF-16 unit. */
  readonly places: Int32Array;
}

const DROPPED = 0;
/**
 * Characters that are put between those of a word to hide it. Marks that end a phrase are not among them: over them two
 * phrases meet, and no word is hidden (禁毒、品牌).
 */
const FILLERS =
  /[\s\p{Cf}\p{Mn}*_\-.·•‧・~^+|/\\#@&=`'"°※★☆●○◆◇■□▲△→←↑↓\u3000\uff0a\uff0d\uff0e\uff3f\uff5e\uff0b\uff5c\uff0f\uff3c\uff03\uff20]/u;
const folded = foldingTable();

/** Folds full width and capitals, traditional characters to simplified ones, and drops fillers. Linear. */
export function skeletonOf(text: string): Skeleton {
  const places = new Int32Array(text.length);
  const units = new Uint16Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = folded[text.charCodeAt(at)] as number;
    if (unit === DROPPED) continue;
    units[size] = unit;
    places[size] = at;
    size += 1;
  }
  return { text: decode(units.subarray(0, size)), places: places.subarray(0, size) };
}

/** Whether a text has a character that is written in traditional form. */
export function hasTraditional(text: string): boolean {
  for (const character of text) if (traditional.from.includes(character)) return true;
  return false;
}

function decode(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

function foldingTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let unit = 0; unit < table.length; unit += 1) table[unit] = foldedUnit(unit);
  const [from, to] = [traditional.from, traditional.to];
  for (let at = 0; at < from.length; at += 1) table[from.charCodeAt(at)] = to.charCodeAt(at);
  return table;
}

function foldedUnit(unit: number): number {
  // Ideographs and halves of pairs stay as they are; asking the pattern for each of them would take long.
  if (unit >= 0x3400 && unit < 0xfb00 && unit !== 0xfeff) return unit;
  const character = String.fromCharCode(unit);
  if (FILLERS.test(character)) return DROPPED;
  const half = unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : character;
  return half.toLowerCase().charCodeAt(0);
}
