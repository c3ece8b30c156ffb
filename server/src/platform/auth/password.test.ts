import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './password.ts';

it('a password is kept as an argon2id hash with a salt of its own, at OWASP’s floor or above', async () => {
  const [one, two] = await Promise.all([hashPassword('木棉 kapok'), hashPassword('木棉 kapok')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

it('matches itself, and nothing that merely looks like it', async () => {
  const hash = await hashPassword('é①ﬁ木棉 ');
  expect(await passwordMatches(hash, 'é①ﬁ木棉 ')).toBe(true);
  for (const other of ['e\u0301①ﬁ木棉 ', 'é1ﬁ木棉 ', 'é①fi木棉 ', 'é①ﬁ木棉', 'É①ﬁ木棉 ']) {
    expect([other, await passwordMatches(hash, other)]).toEqual([other, false]);
  }
});

it('nobody’s password is ever right', async () => {
  expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (password) => {
      expect(await passwordMatches(null, password)).toBe(false);
    }),
    { numRuns: 5 },
  );
});
