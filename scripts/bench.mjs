// npm run bench -- NAME [arguments]: runs bench/NAME.ts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: npm run bench -- NAME [arguments]   (NAME as in bench/NAME.ts)');
  process.exit(2);
}
const { module } = await runnerImport(join(root, 'bench', `${name}.ts`), {
  root,
  configFile: false,
  logLevel: 'warn',
});
await module.run(args);
