/**
 * The characters that make up most of any Chinese page, simplified and traditional, with the punctuation that every
 * text has. Head of the frequency lists 《现代汉语常用字频度统计》 (国家语委 1989), and words of official pages.
 */
const FREQUENT =
  '的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要出也得里后自以会家可下而过天去能对小多然于心学之都好看起发当没成只如事把还用第样道想作种开总从无情面最但现前些所同日手又行意动方期头经长回位分因给名法间知世两次使身者被高已其进此话常与活正感民政府市县区省公告通务信息关工办局委规定员部门服项目管理建设安全教育社开报文件新闻首页网站来源布' +
  '這個們來時為說國著裡後會過對學還樣種開總從無現發當沒經長兩進話與關務報聞頁網' +
  '，。、：；（）《》“”！？　';
/** Cyrillic, Arabic, Thai, Khmer, kana, hangul: pages in the character sets of other languages. */
const OTHER_SCRIPTS: readonly (readonly [from: number, to: number])[] = [
  [0x0400, 0x052f],
  [0x0600, 0x06ff],
  [0x0e00, 0x0e7f],
  [0x1780, 0x17ff],
  [0x3041, 0x30ff],
  [0xac00, 0xd7af],
];
/** By code, 1 for the characters above: a page of 20 KB asks ten thousand times. */
const PLAUSIBLE = plausibleCodes();

function plausibleCodes(): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (const character of FREQUENT) codes[character.charCodeAt(0)] = 1;
  for (const [from, to] of OTHER_SCRIPTS) codes.fill(1, from, to + 1);
  return codes;
}

const REPLACEMENT = 0xfffd;

/** How well a text reads that was decoded by some character set. */
export interface Reading {
  readonly text: string;
  readonly charset: string;
  /** Characters beyond ASCII. */
  readonly foreign: number;
  /** Those of them that real texts consist of. */
  readonly plausible: number;
  /** Replacement characters: bytes that the character set does not know. */
  readonly damaged: number;
}

const decoders = new Map<string, TextDecoder>();

/** Decode and see how it reads. */
export function readAs(bytes: Uint8Array, charset: string): Reading {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return judge(decoder.decode(bytes), charset);
}

const LEAST_SHARE = 0.12;
const MOST_DAMAGE = 0.01;

/** Good enough not to try any other character set: real Chinese has a fifth or more of frequent characters. */
export function readsWell({ foreign, plausible, damaged }: Reading): boolean {
  return plausible >= foreign * LEAST_SHARE && damaged <= foreign * MOST_DAMAGE;
}

/** The better of two readings; the first when they are alike. Where encodings are mixed, the larger part decides. */
export function betterOf(first: Reading, second: Reading): Reading {
  return weight(second) > weight(first) ? second : first;
}

function weight({ plausible, damaged }: Reading): number {
  return plausible - damaged;
}

function judge(text: string, charset: string): Reading {
  let foreign = 0;
  let plausible = 0;
  let damaged = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    foreign += 1;
    if (code === REPLACEMENT) damaged += 1;
    else plausible += PLAUSIBLE[code] ?? 0;
  }
  return { text, charset, foreign, plausible, damaged };
}
