import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, symlink, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DataFolder, notWritable, prepareDataFolder } from './data-folder.ts';
import { Halt } from './halt.ts';

/** What the holder of a data folder says about itself. */
export type Holder = {
  /** Process id; undefined when the holder lives but does not answer. */
  pid: number | undefined;
  /** Address of its console, once it serves. */
  address: string | undefined;
};

/** A data folder that this process alone may change, until `release`. */
export type HeldDataFolder = DataFolder & {
  /** Tells later comers where the console of this instance is. */
  announce(address: string): void;
  /** Tells later comers that it is worth waiting: this process is ending. */
  leave(): void;
  release(): Promise<void>;
};

type Answer = Holder & { state: (typeof states)[number] };
type Claim = { name: string; answer: Answer; server: Server };

const states = ['claiming', 'held', 'leaving'] as const;
const suffix = '.sock';
/** How long to wait for others who also try, or for one who is ending. */
const patienceMs = 15_000;
const answerWithinMs = 2_000;
/** Paths of Unix sockets end at 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 100;

/**
 * Creates the data folder where it is missing and holds it for this process.
 *
 * Each claimant listens on a socket of its own in `<data>/run` first and looks for others second, so that of two claimants
 * at least one sees the other. The kernel closes a socket with its process, however that dies, so a socket that refuses
 * connections is a dead claim; no process id is compared, and containers that share the folder see each other.
 *
 * @throws Halt (`folderLocked` naming the holder, `folderNotWritable`)
 */
export async function holdDataFolder(folder: DataFolder): Promise<HeldDataFolder> {
  await prepareDataFolder(folder);
  for (const until = Date.now() + patienceMs; ; ) {
    const claim = await openClaim(folder);
    if (claim === undefined) continue;
    const others = await living(folder, claim.name);
    if (others.length === 0) return held(folder, claim);
    await closeClaim(folder, claim);
    const holder = others.find((other) => other.state === 'held');
    if (holder !== undefined || Date.now() > until) throw locked(folder, holder ?? others[0]);
    await delay(randomInt(10, 100));
  }
}

/** The living process that holds the folder, if any; changes nothing. */
export async function holderOf(folder: DataFolder): Promise<Holder | undefined> {
  const answers = await living(folder, undefined);
  return answers.find((answer) => answer.state !== 'claiming');
}

function held(folder: DataFolder, claim: Claim): HeldDataFolder {
  claim.answer.state = 'held';
  return {
    ...folder,
    announce: (address) => {
      claim.answer.address = address;
    },
    leave: () => {
      claim.answer.state = 'leaving';
    },
    release: () => closeClaim(folder, claim),
  };
}

/**
 * Listens under a passing name and takes the real one by renaming, so that a socket is never seen bound but not yet listening.
 * Undefined when another claimant swept the passing name away.
 */
async function openClaim(folder: DataFolder): Promise<Claim | undefined> {
  const name = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const answer: Answer = { pid: process.pid, address: undefined, state: 'claiming' };
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(JSON.stringify(answer));
  });
  server.unref();
  try {
    await withShortPath(folder, (run) => listen(server, join(run, `${name}.tmp`)));
    await rename(join(folder.run, `${name}.tmp`), join(folder.run, name + suffix));
    return { name: name + suffix, answer, server };
  } catch (error) {
    server.close();
    if (isMissing(error)) return undefined;
    throw notWritable(folder, error);
  }
}

async function closeClaim(folder: DataFolder, claim: Claim): Promise<void> {
  await rm(join(folder.run, claim.name), { force: true });
  await new Promise<void>((resolve) => claim.server.close(() => resolve()));
}

/** Answers of all living claimants but `self`; the remains of dead ones are removed by a claimant. */
async function living(folder: DataFolder, self: string | undefined): Promise<Answer[]> {
  const names = await readdir(folder.run).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw notWritable(folder, error);
  });
  const answers: Answer[] = [];
  for (const name of names.filter((entry) => entry.endsWith(suffix) && entry !== self)) {
    const answer = await withShortPath(folder, (run) => ask(join(run, name)));
    if (answer !== 'dead') answers.push(answer);
    else if (self !== undefined) await rm(join(folder.run, name), { force: true });
  }
  return answers;
}

/** Connects to a claimant. Only a refused connection or a missing socket proves that it is dead. */
function ask(path: string): Promise<Answer | 'dead'> {
  return new Promise((resolve) => {
    const silent: Answer = { pid: undefined, address: undefined, state: 'held' };
    let received = '';
    const socket = connect(path);
    socket.setTimeout(answerWithinMs, () => socket.destroy());
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      received += chunk;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'dead' : silent);
    });
    socket.on('close', () => resolve(parseAnswer(received) ?? silent));
  });
}

function parseAnswer(text: string): Answer | undefined {
  if (!text.endsWith('}')) return undefined;
  const value: Partial<Record<keyof Answer, unknown>> = JSON.parse(text);
  return {
    pid: typeof value.pid === 'number' ? value.pid : undefined,
    address: typeof value.address === 'string' ? value.address : undefined,
    state: states.find((state) => state === value.state) ?? 'held',
  };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Runs `use` with a path of `<data>/run` short enough for a socket: the path itself, or a passing link to it. */
async function withShortPath<T>(folder: DataFolder, use: (run: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(folder.run) + 40 <= longestSocketPath) return use(folder.run);
  const passage = await mkdtemp(join(tmpdir(), 'mumian-'));
  try {
    await symlink(folder.run, join(passage, 'run'));
    return await use(join(passage, 'run'));
  } finally {
    await unlink(join(passage, 'run'));
    await rm(passage, { recursive: true });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function locked(folder: DataFolder, holder: Holder | undefined): Halt {
  const about = [holder?.pid && `进程号 ${holder.pid}`, holder?.address].filter(Boolean).join('，');
  return new Halt(
    'folderLocked',
    `数据目录 ${folder.path} 正由另一个木棉进程使用${about && `（${about}）`}。请先停止那个进程，或用环境变量 MUMIAN_DATA 指定另一个目录。`,
  );
}
