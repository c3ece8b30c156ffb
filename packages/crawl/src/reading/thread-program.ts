import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Name under which a build puts the bundled `reading-thread.ts` beside the bundle that holds this module. */
const BUNDLED = './reading-thread.js';

let bundled: Promise<string> | undefined;

/** Start a thread: on the file that was built beside us, or, where we run from our sources, on a bundle made in memory. */
export async function startReadingThread(options: WorkerOptions): Promise<Worker> {
  const file = fileURLToPath(new URL(BUNDLED, import.meta.url));
  if (existsSync(file)) return new Worker(file, options);
  if (!import.meta.url.endsWith('.ts')) throw new Error(`the build lacks ${file}`);
  bundled ??= bundle();
  return new Worker(await bundled, { ...options, eval: true });
}

async function bundle(): Promise<string> {
  // Required, not imported: a tool of development alone, that no bundler should see.
  const { build }: typeof import('esbuild') = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./reading-thread.ts', import.meta.url))],
    write: false,
    bundle: true,
    platform: 'node',
    // What a thread evaluates is a script, no module.
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
