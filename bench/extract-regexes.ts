import { type Extractor, nothing } from './extract-reading.ts';

/** What an engineer writes in an afternoon: a short set of patterns for these sites. The line to be beaten. */

const DATE = /(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\s&nbsp;T]{1,8}(\d{2}:\d{2}(?::\d{2})?))?/;
const LABELLED = new RegExp(
  `(?:发布|信息|更新|录入)?(?:日期|时间)\\s*[:：]?\\s*(?:<[^>]+>\\s*)*${DATE.source}`,
);
const META_DATE = new RegExp(
  `<meta\\s+name="(?:PubDate|publishdate|firstpublishedtime)"\\s+content="${DATE.source}`,
  'i',
);
const NUMBER = /[\u4e00-\u9fff〔〕]{2,12}[〔[（(【]\s*20\d{2}\s*[〕\]）)】]\s*\d{1,4}\s*号/;
const HEADINGS = [
  /<meta\s+name="ArticleTitle"\s+content="([^"]+)"/i,
  /<h1[^>]*>([\s\S]*?)<\/h1>/i,
  /<(?:div|td|p|span|h2|h3)[^>]+(?:class|id)="?[^">]*title[^>]*>([\s\S]*?)<\/(?:div|td|p|span|h2|h3)>/i,
  /<h[23][^>]*>([\s\S]*?)<\/h[23]>/i,
  /<title>([\s\S]*?)<\/title>/i,
];
const CONTAINERS =
  /<(div|td)[^>]+(?:class|id)="?(?:TRS_Editor|zoom|UCAP-CONTENT|vsb_content|v_news_content|content|article|con|text)[^>]*>/i;
const FILE =
  /<a\b[^>]*href\s*=\s*["']?([^"'\s>]+\.(?:docx?|xlsx?|pdf|zip|rar|wps)|[^"'\s>]*download[^"'\s>]*)["']?[^>]*>/gi;
const ITEM =
  /<(li|tr|dt)\b[^>]*>((?:(?!<\/\1>)[\s\S])*?<a\b[^>]*href\s*=\s*["']?([^"'\s>]+)["']?[^>]*>([\s\S]*?)<\/a>[\s\S]*?)<\/\1>/gi;

const plain = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|\u3000/g, ' ')
    .trim();
const dayOf = (match: RegExpExecArray | null): string | null => {
  if (match === null) return null;
  const [, year, month = '', day = '', time] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time === undefined ? '' : `T${time}`}`;
};
const resolve = (href: string, base: string): string => {
  const address = href.replaceAll('&amp;', '&');
  return URL.canParse(address, base) ? new URL(address, base).href : address;
};

export const regexes: Extractor = {
  name: 'short set of regexes',
  has: new Set(['lists', 'documentNumber', 'attachments']),
  read: ({ html, url }) => {
    const heading = HEADINGS.map((pattern) => plain(pattern.exec(html)?.[1] ?? '')).find(
      (text) => text !== '',
    );
    const opening = CONTAINERS.exec(html);
    const body =
      opening === null ? html : html.slice(opening.index, html.search(/<div[^>]+foot|版权所有|主办单位/i));
    const items = [...html.matchAll(ITEM)].flatMap(([, , entry = '', href = '', title = '']) => {
      const date = dayOf(DATE.exec(entry))?.slice(0, 10) ?? null;
      return date === null ? [] : [{ title: plain(title), url: resolve(href, url), date }];
    });
    const next = /<a[^>]+href=["']?([^"'\s>]+)[^>]*>\s*(?:下一页|下页)/.exec(html)?.[1];
    return {
      ...nothing,
      title: heading ?? null,
      publishedAt: dayOf(META_DATE.exec(html) ?? LABELLED.exec(html) ?? DATE.exec(plain(body))),
      documentNumber: NUMBER.exec(plain(html))?.[0].trim() ?? null,
      text: plain(body),
      attachments: [...html.matchAll(FILE)].map(([, href = '']) => ({ url: resolve(href, url) })),
      items,
      next: next === undefined ? null : resolve(next, url),
    };
  },
};
