import { z } from 'zod';

/**
 * Control characters (C0 but for tab and line breaks, DEL, C1), the line and paragraph separators, non-characters, and
 * the marks that turn the direction of writing (Unicode UAX #9), by which one name can be made to look like another.
 */
const INVISIBLE =
  /(?![\t\n\r])\p{Cc}|[\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** True for text that PostgreSQL stores and JSON carries unchanged, and that looks like what it is. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !INVISIBLE.test(text);
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
