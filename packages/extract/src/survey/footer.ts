import type { Element } from '../element.ts';
import type { SignedLine } from '../line-sign.ts';

/**
 * What the bottom of every page must show (国办发〔2017〕47号 附件 网页设计规范; 国办秘函〔2019〕19号 附件1 网站标识):
 * 主办单位, 联系方式, 网站标识码, ICP备案编号, 公安机关备案标识, 网站地图, 党政机关网站标识, “我为政府网站找错”.
 */
export type FooterItem =
  | 'organiser'
  | 'contact'
  | 'site-code'
  | 'icp'
  | 'police'
  | 'site-map'
  | 'party-mark'
  | 'error-report';

export interface Footer {
  /** The items that were seen. */
  readonly shown: readonly FooterItem[];
  /** 网站标识码 as printed; null when it is not. */
  readonly siteCode: string | null;
  /** A script or frame brings the bottom of the page: what is not seen may still be shown. */
  readonly isBuiltElsewhere: boolean;
}

const TEXT_RULES: readonly (readonly [item: FooterItem, pattern: RegExp])[] = [
  ['organiser', /主办(?:单位|机关)?\s*[:：]|主办\s|版权所有|承办单位\s*[:：]|copyright/i],
  ['contact', /(?:联系)?电话\s*[:：]?|联系方式|联系我们|传真\s*[:：]|邮箱\s*[:：]|邮编\s*[:：]|地址\s*[:：]/],
  ['site-code', /(?:网站)?标识码/],
  ['icp', /ICP\s*备|icp\s*备/],
  ['police', /公网安备|公安备案/],
  ['site-map', /网站地图|站点地图|(?:网站|站点|全站|站内)导航/],
  ['party-mark', /党政机关(?:网站)?标识/],
  ['error-report', /找错|纠错/],
];
/** Addresses of pictures, scripts and links that stand for an item. */
const ADDRESS_RULES: readonly (readonly [item: FooterItem, pattern: RegExp])[] = [
  ['party-mark', /conac\.cn|\/bszs\b|dzjg|red\.png|blue\.png|dangzheng|dzwzbs/i],
  ['error-report', /zfwzgl|jiucuo|zhaocuo|pucha\.kaipuyun|exposure/i],
  ['site-map', /sitemap|wzdt|zddt/i],
  ['police', /(?<![a-z])beian\.(?:mps\.)?gov\.cn|gongan|beianbs|ghs\.png/i],
  ['icp', /beian\.miit\.gov\.cn|miibeian|miitbeian/i],
];
/** Any of them: few addresses of a page say anything, and each is asked once. */
const TELLING_ADDRESS = new RegExp(ADDRESS_RULES.map(([, { source }]) => source).join('|'), 'i');
const SITE_CODE = /标识码\s*[:：]?\s*(bm\d{8}|\d{10})(?!\d)/i;
const BUILT_ELSEWHERE = /foot|bottom|copyright|banquan|dibu|yejiao/i;
const BOTTOM_LINES = 80;

const MAX_SCRIPT = 2_000;

/** The marks are often written by the script that their authority hands out. */
function inlineScript({ name, children }: Element): string | undefined {
  const [code] = children;
  return name === 'script' && typeof code === 'string' && code.length <= MAX_SCRIPT ? code : undefined;
}

/** Read the bottom of a page. The items are looked for in its last lines and in the addresses that it uses. */
export function readFooter(elements: readonly Element[], lines: readonly SignedLine[]): Footer {
  const shown = new Set<FooterItem>();
  const bottom = lines
    .slice(-BOTTOM_LINES)
    .map(({ text }) => text)
    .join('\n');
  for (const [item, pattern] of TEXT_RULES) if (pattern.test(bottom)) shown.add(item);
  let isBuiltElsewhere = false;
  for (const element of elements) {
    const address = element.attributes.src ?? element.attributes.href ?? inlineScript(element);
    if (address === undefined) continue;
    if (TELLING_ADDRESS.test(address))
      for (const [item, pattern] of ADDRESS_RULES) if (pattern.test(address)) shown.add(item);
    const isFetched = element.attributes.src !== undefined;
    if (
      isFetched &&
      (element.name === 'script' || element.name === 'iframe') &&
      BUILT_ELSEWHERE.test(address)
    )
      isBuiltElsewhere = true;
    const words = element.attributes.alt ?? element.attributes.title ?? '';
    if (element.name === 'img' && words !== '')
      for (const [item, pattern] of TEXT_RULES)
        if (item === 'party-mark' || item === 'error-report') if (pattern.test(words)) shown.add(item);
  }
  const siteCode = SITE_CODE.exec(bottom)?.[1] ?? null;
  return { shown: [...shown], siteCode, isBuiltElsewhere };
}
