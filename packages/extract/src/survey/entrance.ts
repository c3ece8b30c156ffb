import type { Link } from '../link.ts';

/** Functions that a government site must offer an entrance to (国办发〔2017〕47号 四). */
export type SiteFunction = 'disclosure' | 'interpretation' | 'services' | 'interaction' | 'search';

interface Entrance {
  readonly name: SiteFunction;
  /** What its links are called. */
  readonly words: RegExp;
  /** What their addresses are called, where a picture without words leads there. */
  readonly address: RegExp;
}

const ENTRANCES: readonly Entrance[] = [
  {
    name: 'disclosure',
    words: /信息公开|政务公开|政府信息|政策文件|公开目录|公开指南|^公开$/,
    address: /\/(?:\w*xxgk\w*|zwgk|gkml|gkmlpt|zhengwugongkai|xinxigongkai)(?:[/_.?]|$)/i,
  },
  {
    name: 'interpretation',
    words: /解读|图解|一图读懂|一图看懂/,
    address: /\/(?:zcjd|zcjdhy|wjjd|jdhy|jiedu|zhengcejiedu)\w*(?:[/_.?]|$)/i,
  },
  {
    name: 'services',
    words:
      /办事|政务服务|便民服务|公共服务|服务大厅|办理大厅|在线服务|网上服务|网上办|在线办|我要办|办件|一网通办|^服务$|服务事项|表格下载/,
    address: /\/(?:bsfw|bszn|bsdt|wsbs|zxbs|zwfw|zxfw|ggfw|bmfw|banshi)\w*(?:[/_.?]|$)|zwfw/i,
  },
  {
    name: 'interaction',
    // The hotline's number, not one that stands in the number of a licence.
    words: /互动|公众参与|留言|信箱|咨询|建言|问政|投诉|访谈|征集|写信|来信|民意|(?<!\d)12345(?!\d)/,
    address:
      /\/(?:hdjl|zmhd|gzcy|hudong|jlhd|jzxx|szxx|ldxx|zxts|xinxiang|liuyan|mailbox)\w*(?:[/_.?]|$)|\/12345(?:[/.]|$)|\/\/12345\./i,
  },
  {
    name: 'search',
    words: /^(?:站内|全站|高级|智能|网站)?(?:搜\s?索|检\s?索)$/,
    address: /\/(?:jsearch|jsearchfront|sousuo|search)(?:[/.?]|$)/i,
  },
];
/** A menu names a function in so many characters; what is longer is the title of an article about it. */
const LONGEST_NAME = 14;

/** The functions to which links of the page lead, by what the links are called or, where they say nothing, lead to. */
export function entrancesOf(links: readonly Link[]): SiteFunction[] {
  const found = new Set<SiteFunction>();
  for (const { text, url } of links) {
    if (text.length > LONGEST_NAME) continue;
    for (const { name, words, address } of ENTRANCES)
      if (!found.has(name) && (words.test(text) || (text === '' && address.test(url)))) found.add(name);
    if (found.size === ENTRANCES.length) break;
  }
  return [...found];
}
