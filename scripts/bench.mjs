// npm run bench:NAME [-- arguments]: bundles bench/NAME.ts as the server is bundled, and runs it. A module loader
// between the files would halve the speed of what is measured.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './build.mjs';
import { root } from './console-line.mjs';

const [name, ...args] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: npm run bench -- NAME [arguments]   (NAME as in bench/NAME.ts)');
  process.exit(2);
}

/** Each file goes on knowing where it lies, though all lie in one. */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

const folder = join(root, 'bench', 'node_modules', '.bench');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `${name}-${process.pid}.mjs`);
process.on('exit', () => rmSync(outfile, { force: true }));
await build({
  ...bundling,
  entryPoints: [join(root, 'bench', `${name}.ts`)],
  outfile,
  logLevel: 'error',
  plugins: [...bundling.plugins, ownPlace],
});
const { run } = await import(pathToFileURL(outfile).href);
await run(args);
