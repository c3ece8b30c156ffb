// npm run test:full: the integration suite once more, against PostgreSQL as the distribution ships it and with every
// job run twice. Skipped, in words, where no PostgreSQL 15 or newer is installed.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { main, root } from './console-line.mjs';
import { installDependencies } from './install.mjs';

const oldestMajor = 15;
/** What another server or a second run of a job says nothing new about: walks over all routes, whole programs that are started. */
const leftOut = [
  'accepted-text',
  'demo-inspection',
  'export',
  'intruders',
  'killed-work',
  'list-queries',
  'matrix',
  'processes',
  'raw-requests',
  'start',
];
const readyWithinMs = 30_000;

await main(async () => {
  const programs = findPostgres();
  if (programs === undefined) {
    console.log(
      `test:full skipped: no PostgreSQL ${oldestMajor} or newer found. Debian, Ubuntu: apt-get install postgresql-15; elsewhere set PG_BIN to the folder of its programs.`,
    );
    return;
  }
  await installDependencies();
  // Built here, so that no test waits for it.
  await build(['server']);
  const server = await startServer(programs);
  try {
    process.exitCode = runSuite(server.ownerUrl);
  } finally {
    await server.stop();
  }
});

/** The folder of `initdb` and `postgres`: PG_BIN, or the oldest that Debian has installed and we support. */
function findPostgres() {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const installed = '/usr/lib/postgresql';
  const majors = existsSync(installed) ? readdirSync(installed).map(Number) : [];
  const major = majors.filter((number) => number >= oldestMajor).sort((a, b) => a - b)[0];
  const folder = join(installed, String(major), 'bin');
  return existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** A throw-away server on loopback that syncs nothing; PostgreSQL refuses to run as root. */
async function startServer(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'mumian-full-'));
  const runner = runnerOf(folder);
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-sync'],
    { cwd: folder, encoding: 'utf8', ...runner },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'off',
    autovacuum: 'off',
  };
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'], ...runner },
  );
  const ownerUrl = `postgres://owner:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    server.kill('SIGINT');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', () => server.kill('SIGQUIT'));
  await ready(programs, port, stop);
  console.log(spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim());
  return { ownerUrl, stop };
}

/** The system user that the distribution's package makes; whoever is not root runs it as themselves. */
function runnerOf(folder) {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function ready(programs, port, stop) {
  const asked = ['-q', '-h', '127.0.0.1', '-p', String(port), '-d', 'postgres'];
  for (const until = Date.now() + readyWithinMs; ; await pause(100)) {
    if (spawnSync(join(programs, 'pg_isready'), asked).status === 0) return;
    if (Date.now() < until) continue;
    await stop();
    throw new Error('PostgreSQL did not become ready');
  }
}

function runSuite(ownerUrl) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--project',
      'integration',
      ...leftOut.flatMap((name) => ['--exclude', `server/test/${name}.test.ts`]),
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TEST_DATABASE_OWNER_URL: ownerUrl, MUMIAN_RUN_TWICE: '1' },
    },
  );
  return run.status ?? 1;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}
