import type { Violation } from './violation.ts';

/** What is read of package-lock.json. */
export interface LockedPackages {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
}

/** Licences under which a city may run, change and hand on the whole product with its Apache-2.0 parts. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

const path = 'package-lock.json';

/** Every package that reaches production has a licence of the list, and every one that runs a script is named. */
export function checkDependencies(
  lock: LockedPackages,
  allowScripts: Readonly<Record<string, boolean>>,
): Violation[] {
  return Object.entries(lock.packages)
    .filter(([folder, { link }]) => folder.includes('node_modules/') && link !== true)
    .flatMap(([folder, locked]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [...licenceOf(name, locked), ...scriptOf(name, locked, allowScripts)];
    });
}

function licenceOf(name: string, { dev, license }: LockedPackage): Violation[] {
  if (dev === true) return [];
  const choices = (license ?? '').replace(/^\(|\)$/g, '').split(' OR ');
  // Several licences at once (SPDX: AND) are all to be on the list.
  if (choices.some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each)))) return [];
  return [
    {
      rule: 'licences',
      path,
      message: `${name} is under ${license ?? 'no licence'}, which is not on the list`,
    },
  ];
}

function scriptOf(
  name: string,
  { hasInstallScript }: LockedPackage,
  allowScripts: Readonly<Record<string, boolean>>,
): Violation[] {
  if (hasInstallScript !== true || name in allowScripts) return [];
  return [
    {
      rule: 'install-scripts',
      path,
      message: `${name} runs a script when it is installed; decide on it in package.json, allowScripts`,
    },
  ];
}
