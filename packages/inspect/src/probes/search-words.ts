/** What result pages say when they found nothing, in the phrasings that are usual on portals. */
const NOTHING_FOUND =
  /(?:没有|未能?|未曾?)(?:找到|搜索到|检索到|查询到|查到|搜到)(?:与|和|您|任何|相关|符合|匹配|的|结果|内容|信息|记录)|抱歉[^。]{0,20}(?:没有|未)(?:找到|搜索到|检索到)|(?:共|约|为您|一共)?(?:找到|搜索到|检索到|查询到|命中|共有?|约)\s*(?:相关)?(?:结果|信息|记录)?\s*0\s*(?:条|个|项|篇|件)|(?:暂无|无)(?:相关|搜索|检索|查询)(?:结果|内容|信息)/;
/** How result pages count what they found. */
const COUNT = /(?:共|约|找到|检索到|搜索到|命中)[^。\d]{0,8}([1-9][\d,]*)\s*(?:条|个|项|篇|件)/;
/** Results that a script brings after the page. */
const BY_SCRIPT =
  /\$\.(?:ajax|get|post|getJSON)\b|\bfetch\s*\(|axios|XMLHttpRequest|new\s+Vue\b|createApp\s*\(|\{\{|layui\.use|v-for=|ng-repeat=/;
const NOT_SHOWN =
  /<(script|style|template|noscript|head|select|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<\w+[^>]*(?:display\s*:\s*none|\shidden[\s=>])[^>]*>[^<]*/gi;

/** What a result page says: that it found nothing, that it found some, or nothing that can be relied on. */
export type SearchResult = 'nothing' | 'some' | 'unclear';

export function readSearchResult(html: string): SearchResult {
  if (BY_SCRIPT.test(html)) return 'unclear';
  const text = html
    .replace(NOT_SHOWN, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|\s+/g, ' ');
  if (NOTHING_FOUND.test(text)) return 'nothing';
  return COUNT.test(text) ? 'some' : 'unclear';
}
