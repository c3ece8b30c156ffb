// npm run textcheck:model -- FOLDER… --output=FILE: builds the model of wrong characters from any folder of text. Bundled first,
// because counting tens of millions of windows wants plain calls between modules.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, 'node_modules/.cache/mumian/textcheck-model.mjs');
await build({
  entryPoints: [join(root, 'packages/textcheck/build/main.ts')],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'warning',
});
const { run } = await import(pathToFileURL(outfile).href);
await run(process.argv.slice(2));
