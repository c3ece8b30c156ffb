import { z } from 'zod';
import type { Issue } from '../platform/errors/index.ts';
import { identityErrors } from './errors.ts';
import { isGuessable } from './guessable.ts';
import type { PasswordPreset } from './password-presets.ts';

const LONGEST = 128;
const SHORTEST_WORD = 2;

/** Words that everyone who attacks this product tries first (ASVS 5.0 V6.2.11: context-specific words). */
const KNOWN_WORDS = ['木棉', 'mumian'];

/** What a password is judged by beside itself. */
export interface PasswordContext {
  preset: PasswordPreset;
  username: string;
  /** Names of the person and of the units above, as written and in pinyin. */
  words: readonly string[];
}

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
export function requirePassword(field: string, password: string, context: PasswordContext): void {
  refusePassword(field, passwordRefusals(password, context), context.preset.clause);
}

/** @throws Refusal `identity.password-refused` (422) unless there are no reasons */
export function refusePassword(field: string, reasons: readonly string[], clause: string): void {
  if (reasons.length === 0) return;
  const issues = reasons.map(
    (message): Issue => ({ field, code: 'password.too-weak', message, clause, severity: 'blocking' }),
  );
  throw identityErrors.refuse('password-refused', { reasons }, issues);
}

/** Why a password is not good enough for the account, in Chinese; empty when it is. */
export function passwordRefusals(password: string, { preset, username, words }: PasswordContext): string[] {
  const folded = password.toLowerCase();
  const holds = (word: string) => word.length >= SHORTEST_WORD && folded.includes(word.toLowerCase());
  return [
    ...([...password].length < preset.shortest ? [`密码至少 ${preset.shortest} 个字符`] : []),
    ...(kindsOf(password) < preset.kinds
      ? [`密码应含大写字母、小写字母、数字、其他字符中的至少 ${preset.kinds} 种`]
      : []),
    ...(holds(username) ? ['密码不能包含用户名'] : []),
    ...(KNOWN_WORDS.some(holds) ? ['密码不能包含系统名称'] : []),
    ...(words.some(holds) ? ['密码不能包含姓名或单位名称'] : []),
    ...(isGuessable(password) ? ['密码过于常见，容易被猜到'] : []),
  ];
}

/** How many of the four kinds occur; everything that is neither a Latin letter nor a digit is the fourth. */
function kindsOf(password: string): number {
  return [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
}
