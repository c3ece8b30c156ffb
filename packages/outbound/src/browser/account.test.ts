import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseAccount } from './account.ts';

const PASSWD = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin\n';

describe('under which account the browser runs', () => {
  test('whoever is not root runs it as they are', () => {
    expect(chooseAccount(1000, undefined, PASSWD)).toEqual({ refused: false, account: null });
    expect(chooseAccount(undefined, undefined, '')).toEqual({ refused: false, account: null });
  });

  test('root lends it the account named, or else nobody', () => {
    expect(chooseAccount(0, { uid: 990, gid: 991 }, PASSWD)).toEqual({
      refused: false,
      account: { uid: 990, gid: 991 },
    });
    expect(chooseAccount(0, undefined, PASSWD)).toEqual({
      refused: false,
      account: { uid: 65534, gid: 65533 },
    });
  });

  test('root without such an account has no browser', () => {
    for (const passwd of [
      '',
      'root:x:0:0::/root:/bin/sh',
      'nobody:x:0:0::/:/bin/sh',
      'nobody:x::1::/:/bin/sh',
    ])
      expect(chooseAccount(0, undefined, passwd)).toEqual({ refused: true });
  });

  test('no number leads to root', () => {
    const ids = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.constantFrom(0, -0, -1, 2 ** 32, 2 ** 32 - 1, 0.5, Number.NaN),
    );
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(0, 1000), (uid, gid, ours) => {
        const choice = chooseAccount(ours, { uid, gid }, PASSWD);
        if (choice.refused || choice.account === null) return;
        expect(choice.account.uid >>> 0).toBeGreaterThan(0);
        expect(choice.account.gid >>> 0).toBeGreaterThan(0);
      }),
    );
    expect(chooseAccount(1000, { uid: 0, gid: 0 }, PASSWD)).toEqual({ refused: true });
  });
});
