import { z } from 'zod';

/** True for text that PostgreSQL stores and JSON carries unchanged: well-formed, no NUL, no other control characters. */
function isPlain(text: string): boolean {
  if (!text.isWellFormed()) return false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) || unit === 0x7f) return false;
  }
  return true;
}

const noLineBreak = (text: string) => !/[\r\n\t]/.test(text);

/** One line of text, trimmed, 1 to `max` characters; what cannot be stored unchanged is refused, never altered. */
export function line(max: number) {
  return z
    .string({ error: '请填写文字' })
    .trim()
    .min(1, { error: '不能为空' })
    .max(max, { error: `不能超过 ${max} 个字` })
    .refine(isPlain, { error: '含有不可见的控制字符或残缺字符，请删去后再提交' })
    .refine(noLineBreak, { error: '只能填写一行' });
}

/** Several lines of text, 1 to `max` characters. */
export function paragraph(max: number) {
  return z
    .string({ error: '请填写文字' })
    .trim()
    .min(1, { error: '不能为空' })
    .max(max, { error: `不能超过 ${max} 个字` })
    .refine(isPlain, { error: '含有不可见的控制字符或残缺字符，请删去后再提交' });
}

/** What a person types into a search box: may be empty, at most 100 characters. */
export function searchText() {
  return z
    .string()
    .trim()
    .max(100, { error: '搜索内容不能超过 100 个字' })
    .refine(isPlain, { error: '搜索内容含有不可见的控制字符' });
}
