import { expect, test } from 'vitest';
import { checkErrorCodes, declaredCodes } from './error-codes.ts';
import { readSources } from './source.ts';
import { describeViolation } from './violation.ts';

const errors = {
  path: 'server/src/registry/errors.ts',
  text: "export const registryErrors = errorCatalogue('registry', { 'one-site': { status: 409 }, closed: { status: 409 } });\n",
};

test('an error code that no test expects is reported', () => {
  const expected = {
    path: 'server/src/registry/site.test.ts',
    text: "expect(refusal.code).toBe('registry.one-site');\n",
  };
  const mentioned = { path: 'server/src/registry/site.ts', text: "// 'registry.closed'\n" };
  expect(checkErrorCodes([errors, expected, mentioned]).map(({ message }) => message)).toEqual([
    "no test expects 'registry.closed'",
  ]);
});

test('every real error code is expected by some test', () => {
  const sources = readSources();
  expect(declaredCodes(sources).length).toBeGreaterThan(20);
  expect(checkErrorCodes(sources).map(describeViolation)).toEqual([]);
});
