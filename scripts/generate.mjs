// npm run generate [-- --check]: documentation and client code derived from the sources (house/generate).
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { module } = await runnerImport(join(root, 'house/generate/main.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
});
process.exitCode = await module.run({ check: process.argv.includes('--check') });
