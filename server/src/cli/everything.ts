import {
  type Config,
  dataFolder,
  Halt,
  type HeldDataFolder,
  holdDataFolder,
} from '../platform/config/index.ts';
import { migrate } from '../platform/database/index.ts';
import { type DatabaseAddresses, startPostgres } from '../platform/postgres/index.ts';
import { type Child, type ChildRole, startChild } from './child.ts';
import { checkServer, configuredServer } from './database-server.ts';
import { roleOf } from './db-run.ts';
import { type Keeping, keepRunning } from './keep-running.ts';
import { type City, openCity } from './opening.ts';
import { choosePort } from './port.ts';
import { RotatingLog } from './rotating-log.ts';
import { stopRequest } from './stop-request.ts';
import { Unwinding } from './unwinding.ts';

/** Failed restarts of PostgreSQL in a row after which the parent gives up. */
const postgresLimit = 10;

const childTitles: Record<ChildRole, string> = { web: '网页服务', worker: '后台任务' };

/**
 * Runs a whole instance on this machine: holds the data folder, runs PostgreSQL (or uses the configured server), migrates, and
 * keeps one web and one worker process running until this process is asked to stop; then stops all of them in order.
 *
 * @param program bundle that the children run
 * @throws Halt with the reason why it cannot start or go on
 */
export async function runEverything(config: Config, program: string): Promise<void> {
  const leaving = new AbortController();
  const asked = stopRequest().then(() => leaving.abort());
  const undo = new Unwinding();
  try {
    const failures = await bringUp(config, program, undo, leaving.signal);
    await Promise.race([asked, ...failures]);
    say('正在停止……');
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
  } finally {
    leaving.abort();
    await undo.unwind();
  }
  say('已停止。');
}

/** Starts the parts one after the other; resolves with what rejects when one of them is beyond help. */
async function bringUp(
  config: Config,
  program: string,
  undo: Unwinding,
  signal: AbortSignal,
): Promise<Promise<void>[]> {
  const folder = await holdDataFolder(dataFolder(config.dataFolder));
  undo.add(() => folder.release());
  signal.addEventListener('abort', () => folder.leave(), { once: true });
  const port = await choosePort(config);
  const children: Keeping<Child>[] = [];
  const database = await bringUpDatabase(config, folder, undo, () => {
    for (const child of children) void child.current().stop();
  });
  signal.throwIfAborted();
  say('正在准备数据……');
  const city = await openOn(database, config, folder, undo, signal);
  signal.throwIfAborted();
  say('正在启动服务……');
  const address = addressOf(config.host, port);
  const start = (role: ChildRole) =>
    keepChild(role, {
      program,
      log: new RotatingLog(folder.logs, role),
      readyAt: role === 'web' ? `${address}/readyz` : undefined,
      env: () => ({
        ...process.env,
        ...city.env,
        PORT: String(port),
        MUMIAN_DATA: folder.path,
        DATABASE_URL: database.addresses().appUrl,
        DATABASE_OWNER_URL: '',
      }),
      signal,
    });
  const starting = (['web', 'worker'] as const).map(async (role) => {
    const child = await start(role);
    children.push(child);
    return child;
  });
  undo.add(...starting.map((child) => async () => (await child.catch(() => undefined))?.stop()));
  const kept = await Promise.all(starting);
  folder.announce(address);
  say(['', `木棉已就绪：${address}`, ...city.greeting(address), '按 Ctrl+C 停止。', ''].join('\n'));
  return [database.failed, ...kept.map((child) => child.ended)];
}

/**
 * Brings the database to this release's shape and opens the city on it. Both are transactions, so a stop need not wait for
 * them: it is heard at once, and the database rolls back what is under way.
 */
async function openOn(
  database: Database,
  config: Config,
  folder: HeldDataFolder,
  undo: Unwinding,
  signal: AbortSignal,
): Promise<City> {
  const { ownerUrl, appUrl } = database.addresses();
  const open = async (): Promise<City> => {
    const { applied } = await migrate({ ownerUrl, appRole: roleOf(appUrl) });
    if (applied.length > 0) say(`数据库结构已升级（${applied.length} 步）`);
    return openCity(config, folder, appUrl, undo, signal);
  };
  try {
    return await Promise.race([open(), aborted(signal)]);
  } catch (error) {
    if (!database.hasDied()) throw error;
    throw new Halt('database', '启动过程中数据库意外退出，已保存的数据不受影响。请重新启动。', {
      cause: error,
    });
  }
}

type Database = { addresses(): DatabaseAddresses; hasDied(): boolean; failed: Promise<void> };

/** `onMoved` is called when PostgreSQL came back at another address. */
async function bringUpDatabase(
  config: Config,
  folder: HeldDataFolder,
  undo: Unwinding,
  onMoved: () => void,
): Promise<Database> {
  const server = configuredServer(config);
  if (server !== undefined) {
    await checkServer(server);
    return { addresses: () => server, hasDied: () => false, failed: never() };
  }
  say('正在启动数据库……');
  let port: number | undefined;
  let deaths = 0;
  const postgres = await keepRunning({
    start: async () => startPostgres(folder, port === undefined ? {} : { port }),
    limit: postgresLimit,
    onDeath: () => {
      deaths += 1;
      say('数据库意外退出，正在重新启动……');
    },
    onReturn: (running) => {
      say('数据库已恢复。');
      if (running.port !== port) onMoved();
      port = running.port;
    },
  });
  port = postgres.current().port;
  undo.add(() => postgres.stop());
  if (postgres.current().adopted) say('接管了上次留下的数据库进程。');
  return { addresses: () => postgres.current(), hasDied: () => deaths > 0, failed: postgres.ended };
}

type ChildParts = {
  program: string;
  log: RotatingLog;
  readyAt: string | undefined;
  env: () => NodeJS.ProcessEnv;
  signal: AbortSignal;
};

/** Once it has run, a child is started again without end: what keeps it down, such as a database out of reach, may pass. */
function keepChild(role: ChildRole, parts: ChildParts): Promise<Keeping<Child>> {
  return keepRunning({
    start: (signal) =>
      startChild({
        role,
        program: parts.program,
        env: parts.env(),
        log: parts.log,
        readyAt: parts.readyAt,
        signal,
      }),
    signal: parts.signal,
    limit: Number.POSITIVE_INFINITY,
    onDeath: (inMs, how) => say(`${childTitles[role]}进程意外退出（${how}），${inMs / 1000} 秒后重新启动。`),
    onReturn: () => say(`${childTitles[role]}进程已恢复。`),
  });
}

/** Where a person on this machine opens the console. */
function addressOf(host: string, port: number): string {
  const reachable: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]', '::1': '[::1]' };
  return `http://${reachable[host] ?? host}:${port}`;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function never(): Promise<void> {
  return new Promise(() => undefined);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
