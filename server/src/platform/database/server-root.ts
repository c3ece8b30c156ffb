import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The `server/` folder, found from the bundle as from the sources: the nearest folder above that holds `migrations/`. */
export function serverRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the folder server/migrations is missing from this installation');
    folder = parent;
  }
  return folder;
}
