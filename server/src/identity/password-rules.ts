import { z } from 'zod';
import type { Issue } from '../platform/errors/index.ts';
import { identityErrors } from './errors.ts';

const SHORTEST = 10;
const LONGEST = 128;

/** Words that everyone who attacks this product tries first (ASVS 5.0 V6.2: context-specific words). */
const KNOWN_WORDS = ['木棉', 'mumian'];

/**
 * A password as it comes in: kept exactly, spaces and all. Only what no hash could take unchanged is refused here;
 * whether it is good enough is {@link requirePassword}'s question.
 */
export const passwordSchema = z
  .string({ error: '请填写密码' })
  .min(1, { error: '请填写密码' })
  .max(LONGEST, { error: `密码不能超过 ${LONGEST} 个字符` })
  .refine((password) => password.isWellFormed(), { error: '密码含有残缺字符，请重新输入' });

/**
 * Third step of whatever sets a password.
 * @throws Refusal `identity.password-refused` (422) with every reason
 */
export function requirePassword(field: string, password: string, username: string): void {
  const reasons = passwordRefusals(password, username);
  if (reasons.length === 0) return;
  const issues = reasons.map(
    (message): Issue => ({ field, code: 'password.too-weak', message, clause: null, severity: 'blocking' }),
  );
  throw identityErrors.refuse('password-refused', { reasons }, issues);
}

/** Why a password is too easy to guess for the account, in Chinese; empty when it is not. */
export function passwordRefusals(password: string, username: string): string[] {
  const folded = password.toLowerCase();
  return [
    ...([...password].length < SHORTEST ? [`密码至少 ${SHORTEST} 个字符`] : []),
    ...(folded.includes(username.toLowerCase()) ? ['密码不能包含用户名'] : []),
    ...(KNOWN_WORDS.some((word) => folded.includes(word)) ? ['密码不能包含系统名称'] : []),
  ];
}
