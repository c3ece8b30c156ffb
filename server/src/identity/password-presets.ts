import { vocabulary } from '../platform/vocabulary/index.ts';

/** What a password must be, and for how long it may stay. */
export interface PasswordPreset {
  label: string;
  clause: string;
  /** Fewest characters. */
  shortest: number;
  /** How many of the four kinds (capital, small letter, digit, other) must occur; 1 asks for nothing. */
  kinds: number;
  /** Days after which it must be changed; null for never. */
  days: number | null;
  /** How many former passwords must not come back, beside the present one. */
  remembered: number;
}

/** The two policies that a city chooses from. Beyond them, both refuse what is guessed first. */
export const passwordPresets = {
  mlps: {
    label: '等保三级',
    clause: 'GB/T 22239—2019 8.1.4.1 a)',
    shortest: 10,
    kinds: 3,
    days: 90,
    remembered: 5,
  },
  asvs: {
    label: 'OWASP ASVS',
    clause: 'OWASP ASVS 5.0 V6.2',
    shortest: 12,
    kinds: 1,
    days: null,
    remembered: 0,
  },
} as const satisfies Record<string, PasswordPreset>;

export type PresetName = keyof typeof passwordPresets;

export const presetNames = vocabulary('password-preset', '密码策略', {
  mlps: passwordPresets.mlps.label,
  asvs: passwordPresets.asvs.label,
});

/** What a preset asks for, as the forms say it. */
export function presetSentence({ shortest, kinds, days, remembered }: PasswordPreset): string {
  return [
    `至少 ${shortest} 个字符`,
    ...(kinds > 1 ? [`大写字母、小写字母、数字、其他字符至少 ${kinds} 种`] : []),
    '不含用户名、姓名、单位和系统名称',
    '不是常见密码',
    ...(days === null ? ['不要求定期更换'] : [`每 ${days} 天更换一次`]),
    ...(remembered > 0 ? [`不与最近 ${remembered} 次相同`] : []),
  ].join('，');
}

/** Whether a password set at `changedAt` must be changed first. */
export function isExpired({ days }: PasswordPreset, changedAt: Date, now: Date): boolean {
  return days !== null && now.getTime() - changedAt.getTime() >= days * 24 * 60 * 60_000;
}
