// Builds the server (one program, in pieces by what a command needs) and the console, each only when its sources have changed. `npm run build` builds both.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';
import { Halt, main, progress, root, workFolder } from './console-line.mjs';
import { installDependencies } from './install.mjs';

/** Entry of the server: commands, web and worker process. */
export const bundle = join(root, 'server', 'dist', 'mumian.js');

const parts = {
  server: {
    title: '构建服务端',
    sources: [
      'server/src',
      'server/demo',
      'packages',
      'scripts/build.mjs',
      'package-lock.json',
      'tsconfig.base.json',
    ],
    product: bundle,
    make: buildServer,
  },
  console: {
    title: '构建控制台',
    sources: [
      'console/src',
      'console/public',
      'console/index.html',
      'console/vite.config.ts',
      'scripts/build.mjs',
      'package-lock.json',
    ],
    product: join(root, 'console', 'dist', 'index.html'),
    make: buildConsole,
  },
};

/** Builds what is missing or stale of the named parts, side by side. */
export async function build(names = Object.keys(parts), out = process.stdout) {
  if (names.every((name) => isFresh(name, hashOf(parts[name].sources)))) return;
  const ends = await alone(
    () => Promise.allSettled(names.map((name) => buildPart(name, parts[name], out))),
    out,
  );
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  const defect = failures.find((failure) => !(failure instanceof Halt));
  if (defect) throw defect;
  if (failures.length > 0) throw new Halt(failures.map((failure) => failure.message).join('\n'), 1);
}

async function buildPart(name, { title, sources, make }, out) {
  const hash = hashOf(sources);
  if (isFresh(name, hash)) return;
  rmSync(stampOf(name), { force: true });
  const log = join(workFolder, `build-${name}.log`);
  const done = progress(title, out);
  const failure = await make(log);
  done(failure === undefined);
  if (failure !== undefined) throw new Halt(`${failure}\n${title}失败。完整记录：${log}。`, 1);
  writeFileSync(stampOf(name), hash);
}

function isFresh(name, hash) {
  const stamp = stampOf(name);
  return existsSync(parts[name].product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function stampOf(name) {
  return join(workFolder, `${name}.stamp`);
}

/** Hash of names and contents: a few hundred files, some tens of milliseconds. Tests are no part of what is built. */
function hashOf(sources) {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\n`);
  for (const path of sources.flatMap(filesOf).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  return statSync(absolute).isDirectory() ? filesIn(path) : [path];
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name === 'test') return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

/** How esbuild bundles our own packages from their sources; what npm installed stays outside. */
export const bundling = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [
    {
      name: 'own-only',
      setup({ onResolve }) {
        onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@mumian/') ? undefined : { path, external: true },
        );
      },
    },
  ],
};

async function buildServer(log) {
  const esbuild = await import('esbuild');
  try {
    const { outputFiles } = await esbuild.build({
      write: false,
      entryPoints: [
        { in: join(root, 'server', 'src', 'cli', 'main.ts'), out: 'mumian' },
        // Untrusted workbooks are read by a process of their own, which runs this file.
        { in: join(root, 'packages', 'intake', 'src', 'child.ts'), out: 'intake-child' },
        // Threads that read pages beside a crawl run this file.
        {
          in: join(root, 'packages', 'crawl', 'src', 'reading', 'reading-thread.ts'),
          out: 'reading-thread',
        },
      ],
      ...bundling,
      outdir: dirname(bundle),
      // A command loads its own pieces only: half of what a short one took was the reading of the others.
      splitting: true,
      chunkNames: '[name]-[hash]',
      sourcemap: 'linked',
      sourcesContent: false,
      legalComments: 'none',
      logLevel: 'silent',
    });
    placeFiles(dirname(bundle), outputFiles);
    return undefined;
  } catch (error) {
    writeFileSync(log, error.message);
    return error.message;
  } finally {
    await esbuild.stop();
  }
}

/** Whoever starts at this moment finds the old program or the new one, whole: the pieces stand before what names them. */
function placeFiles(folder, files) {
  mkdirSync(folder, { recursive: true });
  const isEntry = ({ path }) => [bundle, `${bundle}.map`].includes(path);
  for (const { path, contents } of [...files].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))) {
    writeFileSync(`${path}.new`, contents);
    renameSync(`${path}.new`, path);
  }
  const built = new Set(files.map(({ path }) => path));
  for (const name of readdirSync(folder)) {
    if (!built.has(join(folder, name))) rmSync(join(folder, name), { recursive: true });
  }
}

function buildConsole(logPath) {
  const log = createWriteStream(logPath);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, 'build'], {
      cwd: join(root, 'console'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('error', (error) => log.end(error.message, () => resolve(error.message)));
    child.on('close', (code) =>
      log.end(() => resolve(code === 0 ? undefined : readFileSync(logPath, 'utf8').trim().slice(-2000))),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await installDependencies();
    await build();
  });
}
