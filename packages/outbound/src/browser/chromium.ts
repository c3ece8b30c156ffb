import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Account } from './account.ts';
import { chromiumArguments } from './arguments.ts';
import { Connection } from './connection.ts';
import { createProfile, removeProfile } from './profile.ts';

/** A running browser with a profile of its own that nobody had before and nobody has after. */
export interface Chromium {
  readonly pid: number;
  readonly connection: Connection;
  /** What it complained of last; for a technician. */
  complaint(): string;
  /** All its processes at once, then its files. May be called twice. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  readonly executable: string;
  /** Null: as we are. */
  readonly account: Account | null;
  readonly proxyPort: number;
}

const KEPT_COMPLAINT = 4_000;

/** Start the browser. That it runs says nothing yet: ask it something before relying on it. */
export async function startChromium({ executable, account, proxyPort }: LaunchOptions): Promise<Chromium> {
  const profile = await createProfile(account);
  const child = spawn(executable, chromiumArguments({ profile, proxyPort }), {
    ...(account ?? {}),
    cwd: profile,
    // A group of its own, so that all its processes can be ended together.
    detached: true,
    // Nothing of our environment: it may hold passwords, and switches for the browser.
    env: { HOME: profile, TMPDIR: profile, PATH: '/usr/bin:/bin', LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(-KEPT_COMPLAINT);
  });
  child.on('error', (error) => {
    complaint += error.message;
  });
  const { input, output } = pipesOf(child);
  const connection = new Connection(input, output);
  void ended.then(() => connection.lose('the browser has ended'));

  async function end(): Promise<void> {
    if (child.pid !== undefined) killGroup(child.pid);
    await ended;
    if (child.stderr !== null && !child.stderr.closed) await once(child.stderr, 'close');
    await removeProfile(profile);
  }
  let ending: Promise<void> | null = null;
  return {
    pid: child.pid ?? 0,
    connection,
    complaint: () => complaint,
    kill() {
      ending ??= end();
      return ending;
    },
  };
}

/** Chromium reads commands from descriptor 3 and writes answers to descriptor 4. */
function pipesOf(child: ChildProcess): { input: Readable; output: Writable } {
  const [, , , output, input] = child.stdio;
  if (!isReadable(input) || !isWritable(output)) throw new Error('the browser was given no pipes');
  return { input, output };
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === 'object' && stream !== null && 'read' in stream;
}

function isWritable(stream: unknown): stream is Writable {
  return typeof stream === 'object' && stream !== null && 'write' in stream;
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // ESRCH: all have ended before. macOS says EPERM of a group that is just ending.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
