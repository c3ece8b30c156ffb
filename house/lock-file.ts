import type { Violation } from './violation.ts';

/** What is read of package-lock.json: every package by its folder. */
export interface LockFile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

const rule = 'lock-file';

/**
 * Packages for other platforms belong into the lock file too. npm leaves them out when it writes the file where they
 * cannot be had, and then `npm ci` refuses the file on every machine.
 */
export function checkLockFile(lock: LockFile): Violation[] {
  return Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, folder, lock))
      .map((name) => ({
        rule,
        path: 'package-lock.json',
        message: `${folder || '.'} may need ${name}, which is missing`,
      })),
  );
}

/** Packages lie in the nearest node_modules upwards. */
function isLocked(name: string, folder: string, lock: LockFile): boolean {
  const places = [folder, ...parentsOf(folder)].map(
    (place) => `${place ? `${place}/` : ''}node_modules/${name}`,
  );
  return places.some((place) => lock.packages[place] !== undefined);
}

function parentsOf(folder: string): string[] {
  const parts = folder.split('/');
  return parts.map((_, depth) => parts.slice(0, depth).join('/'));
}
