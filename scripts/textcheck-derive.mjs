// npm run textcheck:derive -- TEXT [WORDS]: runs packages/textcheck/derive/main.ts.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { module } = await runnerImport(join(root, 'packages', 'textcheck', 'derive', 'main.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
});
await module.run(process.argv.slice(2));
