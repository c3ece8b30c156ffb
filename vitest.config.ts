import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const never = ['**/node_modules/**', '**/dist/**'];

/**
 * Server tests that need a database say so by importing something of `server/test/` (the database handed out, the
 * small city built in it) or by lying there. Only a run that selects one of them pays for a PostgreSQL.
 */
function testsWithDatabase(): string[] {
  return ['src', 'demo', 'test']
    .flatMap((folder) =>
      readdirSync(join(root, 'server', folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join('server', folder, path).replaceAll('\\', '/'),
      ),
    )
    .filter((path) => path.endsWith('.test.ts'))
    .filter(
      (path) =>
        path.startsWith('server/test/') ||
        /from '(?:\.\.?\/)+test\//.test(readFileSync(join(root, path), 'utf8')),
    )
    .sort();
}

const withDatabase = testsWithDatabase();

const common = {
  root,
  pool: 'forks',
  // Starting a database, a browser or a server may take long on a busy machine; a test itself may not.
  hookTimeout: 120_000,
  testTimeout: 30_000,
} as const;

export default defineConfig({
  test: {
    // More test processes than this starve the servers and browsers that they drive.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          // Files share what they import: half of the time of these tests was loading the same modules again.
          isolate: false,
          include: [
            'packages/**/*.test.ts',
            'console/src/**/*.test.{ts,tsx}',
            'house/**/*.test.ts',
            'server/**/*.test.ts',
            'server/demo/**/*.test.ts',
          ],
          exclude: [...never, ...withDatabase],
        },
      },
      {
        test: {
          ...common,
          name: 'integration',
          isolate: false,
          setupFiles: ['server/test/database-of-file.ts'],
          include: withDatabase,
          exclude: never,
          globalSetup: ['server/test/global-setup.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
