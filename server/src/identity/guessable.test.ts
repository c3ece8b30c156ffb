import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableSecret } from '../platform/auth/index.ts';
import { isGuessable } from './guessable.ts';

describe('what guessers try first', () => {
  test.each([
    'password123',
    'P@ssw0rd2026',
    'Pa$$w0rd!!',
    'woaini1314',
    '520Woaini',
    'WoAiNi520!',
    'qwertyuiop',
    'Qwer1234Asdf',
    '1qaz2wsx3edc',
    '!QAZ@WSX#EDC',
    '0987654321',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'Admin@123456',
    'admin888888',
    'zhengfu@2026',
    'guanliyuan123',
    'iloveyou1234',
    '13800138000',
    'wy19900101',
    '1990-01-01',
    '1990年01月01日',
    '1990010119900101',
  ])('%s is among them', (password) => {
    expect(isGuessable(password)).toBe(true);
  });

  test.each([
    'kapok-blossom-2026',
    'jacaranda avenue 7',
    '三月里江边的花开得正红',
    'correct horse battery staple',
    'Tq7-vLm-92x',
    '  leading and trailing  ',
  ])('%s is not', (password) => {
    expect(isGuessable(password)).toBe(false);
  });

  test('a random password of sixteen characters is never taken for one', () => {
    for (let made = 0; made < 500; made += 1) expect(isGuessable(readableSecret(16))).toBe(false);
  });

  test('whatever is typed is judged, in time that does not explode', () => {
    fc.assert(fc.property(fc.string({ maxLength: 128 }), (text) => typeof isGuessable(text) === 'boolean'));
    expect(isGuessable('19900101'.repeat(16))).toBe(false);
    expect(isGuessable(`${'1'.repeat(127)}x`)).toBe(false);
  });
});
