import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDependencies, type LockedPackages } from './dependencies.ts';
import { repositoryRoot } from './source.ts';
import { describeViolation } from './violation.ts';

const read = (name: string) => JSON.parse(readFileSync(join(repositoryRoot, name), 'utf8'));

test('a licence that is not on the list, none at all, and a script that nobody named are reported', () => {
  const planted: LockedPackages = {
    packages: {
      '': { license: 'SSPL-1.0' },
      'packages/own': {},
      'node_modules/own': { link: true },
      'node_modules/fine': { license: 'MIT' },
      'node_modules/choice': { license: '(GPL-3.0-only OR MIT)' },
      'node_modules/both': { license: '(MIT AND Zlib)' },
      'node_modules/half': { license: '(MIT AND AGPL-3.0-only)' },
      'node_modules/copyleft': { license: 'AGPL-3.0-only' },
      'node_modules/a/node_modules/@scope/silent': {},
      'node_modules/tool': { license: 'AGPL-3.0-only', dev: true },
      'node_modules/known': { license: 'ISC', hasInstallScript: true },
      'node_modules/sly': { license: 'ISC', dev: true, hasInstallScript: true },
    },
  };
  expect(
    checkDependencies(planted, { known: true }).map(({ rule, message }) => `${rule}: ${message}`),
  ).toEqual([
    'licences: half is under (MIT AND AGPL-3.0-only), which is not on the list',
    'licences: copyleft is under AGPL-3.0-only, which is not on the list',
    'licences: @scope/silent is under no licence, which is not on the list',
    'install-scripts: sly runs a script when it is installed; decide on it in package.json, allowScripts',
  ]);
});

test('what the product is made of has licences of the list, and its install scripts are named', () => {
  const lock: LockedPackages = read('package-lock.json');
  const { allowScripts } = read('package.json');
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
  expect(checkDependencies(lock, allowScripts).map(describeViolation)).toEqual([]);
});
