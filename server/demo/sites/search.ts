import type { SiteContent } from './content.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';

export const SEARCH_PATH = '/search';
const MOST = 20;

/** The words that were searched for; GBK sites get them in their own bytes. */
export function searchWords(query: string, charset: SiteContent['charset']): string {
  const value = /(?:^|&)q=([^&]*)/.exec(query)?.[1] ?? '';
  const bytes = value
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new TextDecoder(charset === 'gbk' ? 'gb18030' : 'utf-8').decode(Buffer.from(bytes, 'latin1')).trim();
}

/** The search of one site 站内搜索: articles whose title has the words. */
export function searchPage(content: SiteContent, words: string): Html {
  const found = content.columns
    .flatMap(({ articles }) => articles)
    .filter(({ title }) => words !== '' && title.includes(words))
    .slice(0, MOST);
  const rows = found.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>\n`);
  const nothing = words === '' ? '请输入要查找的标题文字。' : '没有找到相关的内容，请换一个词再试。';
  return layout(content, {
    title: '站内搜索',
    metas: [],
    lacks: new Set(),
    main: html`<div class="page"><h1>站内搜索</h1>
${found.length === 0 ? html`<p>${nothing}</p>` : html`<ul class="list">\n${rows}</ul>`}</div>`,
  });
}
