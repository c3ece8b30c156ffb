import type { Link } from '../link.ts';

/** Functions that a government site must offer an entrance to (国办发〔2017〕47号 四). */
export type SiteFunction = 'disclosure' | 'interpretation' | 'services' | 'interaction';

const WORDS: readonly (readonly [name: SiteFunction, words: RegExp])[] = [
  ['disclosure', /信息公开|政务公开|政府信息|政策文件/],
  ['interpretation', /解读|图解|一图读懂/],
  ['services', /办事|政务服务|便民服务|服务大厅|网上服务|办件/],
  ['interaction', /互动|留言|信箱|咨询|建言|问政|投诉|访谈|12345/],
];

/** Any of them: most links of a page lead to none. */
const ANY_WORD = new RegExp(WORDS.map(([, { source }]) => source).join('|'));

/** The functions to which links of the page lead, by what the links are called. */
export function entrancesOf(links: readonly Link[]): SiteFunction[] {
  const found = new Set<SiteFunction>();
  for (const { text } of links) {
    if (text === '' || !ANY_WORD.test(text)) continue;
    for (const [name, words] of WORDS) if (words.test(text)) found.add(name);
    if (found.size === WORDS.length) break;
  }
  return [...found];
}
