import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePostmaster } from './postmaster.ts';

const whole = '4711\n/data/postgres\n1700000000\n55432\n\n127.0.0.1\n  1234  5\nready   \n';

test('a whole lock file gives number, port and readiness', () => {
  expect(parsePostmaster(whole)).toEqual({ pid: 4711, port: 55432, ready: true });
});

test('a server that is still starting is not ready', () => {
  expect(parsePostmaster(whole.replace('ready   ', 'starting'))).toMatchObject({ ready: false });
});

test('a file cut anywhere never names a ready server, unless only spaces and line ends were cut', () => {
  fc.assert(
    fc.property(fc.nat(whole.trimEnd().length - 1), (length) => {
      expect(parsePostmaster(whole.slice(0, length))?.ready ?? false).toBe(false);
    }),
  );
});

test('anything that does not begin with a process number is no lock file', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/^\s*[\d+.]/.test(text)),
      (text) => {
        expect(parsePostmaster(text)).toBeUndefined();
      },
    ),
  );
});
