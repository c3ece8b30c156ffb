import type { Page } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';

/** How Chinese sites and the servers under them say that there is nothing. */
const WORDS =
  /\b40[34]\b|不存在|找不到|未找到|没有找到|没找到|查无|已(?:经)?(?:被)?(?:删除|下线|下架|失效|撤销|移除)|无法(?:找到|访问|显示)|出错|错误|抱歉|对不起|not\s+found|no\s+longer|does\s?n[o']t\s+exist/i;
/** A page that says more than this says something else. */
const LONGEST = 1_500;

/** Does a short page say, in words, that what was asked for is not there? */
export function saysNotFound({ body }: Exchange, { title, charset }: Page): boolean {
  const text = textOf(decoded(body, charset.name));
  return WORDS.test(title ?? '') || (text.length <= LONGEST && WORDS.test(text));
}

/** The page, article or file that was asked for is gone, in one clause. */
const GONE =
  /(?:页面|网页|文章|内容|信息|文件|栏目|新闻|资源|地址|链接)[^。！!？?，,；;]{0,6}(?:不存在|未找到|找不到|没有找到|已(?:经)?(?:被)?(?:删除|下线|下架|失效|移除))|(?:找不到|没有找到|未找到)[^。！!？?，,；;]{0,8}(?:页面|网页|文章|内容|信息|文件)/;
/** A page whose whole text is so short says nothing else. */
const LONGEST_NOTICE = 120;
const ALERT = /^(?:window\.)?alert\(\s*(["'])([^"']{4,80})\1\s*\)/;
/** And sends its reader away. */
const AWAY = /history\s*\.\s*(?:go|back)\b|window\s*\.\s*close\b|location\b/;

/**
 * Is the whole page one sentence that says that what was asked for is gone, shown, or called out by a script on a page
 * without a word? Then nobody needs to be asked how the site answers for what never was.
 */
export function isNoticeOfAbsence({ body }: Exchange, { article, list, links, charset }: Page): boolean {
  if (list.items.length > 0 || links.length > MOST_LINKS || (article?.publishedAt ?? null) !== null)
    return false;
  const html = decoded(body, charset.name);
  if (html.length > LONGEST_SOURCE) return false;
  const shown = textOf(html.replace(/<title\b[\s\S]*?<\/title>/gi, ' '));
  if (shown !== '') return shown.length <= LONGEST_NOTICE && GONE.test(shown);
  const [script, ...others] = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, code]) => code?.trim() ?? '',
  );
  const called = ALERT.exec(script ?? '')?.[2] ?? '';
  return others.length === 0 && GONE.test(called) && AWAY.test(script ?? '');
}

/** Home, back, and a few more. */
const MOST_LINKS = 6;
const LONGEST_SOURCE = 20_000;

function decoded(body: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(body);
}

function textOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
