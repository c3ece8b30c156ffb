import { execFile, spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { bundling } from '../scripts/build.mjs';

const execute = promisify(execFile);
const folder = join(import.meta.dirname, 'crawl');
const reading = join(import.meta.dirname, '..', 'packages', 'crawl', 'src', 'reading');
const peers = join(import.meta.dirname, 'peers');
const PAGES = 5_000;
const GROWTH = [1_000, 10_000, 50_000];

interface Cost {
  readonly pages: number;
  /** Processor seconds, user and system. */
  readonly cpu: number;
  readonly seconds: number;
  /** Bytes. */
  readonly peak: number;
  /** Bytes of the state file. */
  readonly state?: number;
}

/**
 * `npm run bench -- crawl [ours]`: pages a processor second and peak memory on a generated site of 5,000 pages of 20 KB
 * behind a server in another process: ours with link graph, extraction, state file and evidence of a tenth of the
 * pages, and our whole inspection, each on one core and on two, beside the peers; then ours at 1,000, 10,000 and
 * 50,000 pages. Peers that are not there are installed into bench/peers, or left out where that is not possible.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const program = await bundled();
  await withSite(PAGES, async (url) => {
    tell('mumian', await ours(program, url, PAGES));
    tell('mumian, 2 cores', await ours(program, url, PAGES, 'cores=2'));
    tell('mumian inspect', await ours(program, url, PAGES, 'inspect'));
    tell('mumian inspect, 2 cores', await ours(program, url, PAGES, 'inspect', 'cores=2'));
    if (args.includes('ours')) return;
    await installPeers();
    for (const name of ['linkinator', 'crawlee'])
      await tryPeer(name, () => script(join(folder, `${name}.mjs`), url));
    await tryPeer('wget -r --spider', () =>
      timed('wget', ['-q', '-r', '-l', 'inf', '--spider', '-e', 'robots=off', url]),
    );
    await tryPeer('linkchecker', () => timed('linkchecker', ['--no-status', '-q', '-r-1', url]));
  });
  for (const pages of GROWTH)
    await withSite(pages, async (url) => tell(`mumian, ${pages} pages`, await ours(program, url, pages)));
  rmSync(dirname(program), { recursive: true });
}

/** Compiled as the server is, into one file and one for its threads beside it. */
async function bundled(): Promise<string> {
  const outdir = join(import.meta.dirname, 'node_modules', '.crawl-ours');
  await build({
    ...bundling,
    entryPoints: [
      { in: join(import.meta.dirname, 'crawl-ours.ts'), out: 'crawl-ours' },
      { in: join(reading, 'reading-thread.ts'), out: 'reading-thread' },
    ],
    outdir,
    logLevel: 'error',
  });
  writeFileSync(join(outdir, 'package.json'), '{"type":"module"}');
  return join(outdir, 'crawl-ours.js');
}

async function withSite(pages: number, work: (url: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, [join(folder, 'site.mjs'), String(pages)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const port of createInterface({ input: server.stdout })) {
      await work(`http://127.0.0.1:${port}/`);
      break;
    }
  } finally {
    server.kill();
  }
}

async function ours(program: string, url: string, pages: number, ...wishes: string[]): Promise<Cost> {
  return costOf(await execute(process.execPath, [program, url, String(pages), ...wishes]));
}

async function script(path: string, url: string): Promise<Cost> {
  return costOf(
    await execute(process.execPath, [path, url, String(PAGES)], { cwd: peers, maxBuffer: 1 << 26 }),
  );
}

function costOf({ stdout }: { readonly stdout: string }): Cost {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Cost;
}

/** A program that does not count for itself, by the clock of the system. */
async function timed(program: string, args: readonly string[]): Promise<Cost> {
  const started = performance.now();
  const format = ['-f', '%U %S %M', program, ...args];
  const { stderr } = await execute('time', format, { maxBuffer: 1 << 28 }).catch(
    (error: { stderr?: string }) => {
      // Link checkers leave with a status when they found dead links; the times stand in the last line all the same.
      if (error.stderr === undefined || /cannot run/.test(error.stderr)) throw error;
      return { stderr: error.stderr };
    },
  );
  const [user = 0, system = 0, kilobytes = 0] =
    stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return {
    pages: PAGES,
    cpu: user + system,
    seconds: (performance.now() - started) / 1_000,
    peak: kilobytes * 1024,
  };
}

async function installPeers(): Promise<void> {
  if (existsSync(join(peers, 'node_modules'))) return;
  await execute('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers });
}

async function tryPeer(name: string, measure: () => Promise<Cost>): Promise<void> {
  try {
    tell(name, await measure());
  } catch (error) {
    const [first] = String(error).split('\n');
    console.log(`${name.padEnd(24)} not measured: ${first}`);
  }
}

function tell(name: string, { pages, cpu, seconds, peak, state }: Cost): void {
  const perCpu = Math.round(pages / cpu);
  const size =
    state === undefined || state === 0 ? '' : `, state ${(state / pages / 1e3).toFixed(1)} KB a page`;
  console.log(
    `${name.padEnd(24)} ${String(pages).padStart(6)} pages  ${String(perCpu).padStart(5)} a CPU second  ${String(Math.round(pages / seconds)).padStart(5)} a second  peak ${(peak / 1e6).toFixed(0)} MB${size}`,
  );
}
