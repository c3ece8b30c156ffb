import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What Node is to run: a file, or a module handed to its standard input. */
export type ChildProgram = { file: string } | { code: string };

/** Name under which a build puts the bundled `child.ts` beside the bundle that holds this module. */
const BUNDLED = './intake-child.js';

let program: Promise<ChildProgram> | undefined;

/** The program of the child: built beside us, or, where we run from our sources, bundled in memory on first use. */
export function childProgram(): Promise<ChildProgram> {
  program ??= findProgram();
  return program;
}

async function findProgram(): Promise<ChildProgram> {
  const file = fileURLToPath(new URL(BUNDLED, import.meta.url));
  if (existsSync(file)) return { file };
  if (!import.meta.url.endsWith('.ts')) throw new Error(`the build lacks ${file}`);
  // Required, not imported: a tool of development alone, that no bundler should see, and that may come late.
  const { build }: typeof import('esbuild') = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./child.ts', import.meta.url))],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  });
  return { code: outputFiles.map(({ text }) => text).join('\n') };
}
