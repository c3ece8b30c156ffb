import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLockFile, type LockFile } from './lock-file.ts';
import { repositoryRoot } from './source.ts';
import { describeViolation } from './violation.ts';

test('a package of another platform that the lock file lacks is reported', () => {
  const planted = {
    packages: {
      'node_modules/tool': { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } },
      'node_modules/tool-linux': {},
      'server/node_modules/engine': { optionalDependencies: { 'engine-linux': '1.0.0' } },
      'server/node_modules/engine-linux': {},
    },
  };
  expect(checkLockFile(planted).map(({ message }) => message)).toEqual([
    'node_modules/tool may need tool-darwin, which is missing',
  ]);
});

test('the real lock file serves every platform', () => {
  const lock: LockFile = JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8'));
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
  expect(checkLockFile(lock).map(describeViolation)).toEqual([]);
});
