import { z } from 'zod';

const GOVERNMENT_NAME = /(^|\.)gov\.cn$/;
// 中文域名 .政务 as the URL parser writes it (RFC 3492).
const GOVERNMENT_NAME_CHINESE = /\.xn--zfr164b$/;

/**
 * White space, control characters and backslashes, which the parser (WHATWG URL 4.4) drops or turns, and marks that
 * turn the direction of writing: an address is kept as it was written or refused.
 */
const ADDRESS_CHARACTERS = /^[^\s\\\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;

/** An address of a site's home page: http or https, no credentials, no fragment; kept in the parser's own form. */
export const siteUrlSchema = z
  .string({ error: '请填写网址' })
  .trim()
  .max(300, { error: '网址不能超过 300 个字符' })
  .regex(ADDRESS_CHARACTERS, { error: '网址含有空白、反斜线或不可见的字符，请删去后再提交' })
  .transform((text, ctx) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash) {
      ctx.addIssue({
        code: 'custom',
        message: '网址应以 http:// 或 https:// 开头，例如 http://www.example.gov.cn/',
      });
      return z.NEVER;
    }
    return url.href;
  });

/** Whether the name ends in .gov.cn or .政务 (国办函〔2018〕55号). */
export function isGovernmentAddress(url: string): boolean {
  const host = new URL(url).hostname;
  return GOVERNMENT_NAME.test(host) || GOVERNMENT_NAME_CHINESE.test(host);
}

/** 网站标识码: six digits of the division and four of order, or `bm` and eight digits for ministries. */
export const siteCodeSchema = z
  .string()
  .trim()
  .regex(/^(\d{10}|bm\d{8})$/, { error: '网站标识码应为 10 位数字，或 bm 加 8 位数字' });
