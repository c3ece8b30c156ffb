import { z } from 'zod';

/** RFC 5321 4.5.3.1: a local part has 64 octets at most, an address 254. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

/** A dot-atom (RFC 5322 3.2.3) at a domain of two labels or more; ASCII, as every mail server takes it. */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** An e-mail address 电子邮箱, trimmed: one alone, without a name and without quoting. */
export const mailAddressSchema = z
  .string({ error: '请填写电子邮箱' })
  .trim()
  .max(MAX_ADDRESS, { error: `电子邮箱不能超过 ${MAX_ADDRESS} 个字符` })
  .regex(ADDRESS, { error: '电子邮箱应写成“名称@域名”，例如 wangxm@example.gov.cn' })
  .refine((address) => address.indexOf('@') <= MAX_LOCAL, {
    error: `电子邮箱“@”之前不能超过 ${MAX_LOCAL} 个字符`,
  });
