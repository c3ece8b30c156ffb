import type { Page } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';

/** How Chinese sites and the servers under them say that there is nothing. */
const WORDS =
  /\b40[34]\b|不存在|找不到|未找到|没有找到|没找到|查无|已(?:经)?(?:被)?(?:删除|下线|下架|失效|撤销|移除)|无法(?:找到|访问|显示)|出错|错误|抱歉|对不起|not\s+found|no\s+longer|does\s?n[o']t\s+exist/i;
/** A page that says more than this says something else. */
const LONGEST = 1_500;

/** Does a short page say, in words, that what was asked for is not there? */
export function saysNotFound({ body }: Exchange, { title, charset }: Page): boolean {
  const text = new TextDecoder(charset.name)
    .decode(body)
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ');
  return WORDS.test(title ?? '') || (text.length <= LONGEST && WORDS.test(text));
}
