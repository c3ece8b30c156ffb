import { fork } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import type { Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Halt } from '../platform/config/index.ts';
import type { Running } from './keep-running.ts';

export type ChildRole = 'web' | 'worker';
export type Child = Running & { pid: number };

export type ChildOptions = {
  role: ChildRole;
  /** Bundle that this process runs. */
  program: string;
  /** Secrets travel here, not in the arguments, which every user of the machine can read. */
  env: NodeJS.ProcessEnv;
  /** Takes the structured log that the child writes to its standard output. */
  log: Writable;
  /** Address whose `/readyz` says that the child is ready; undefined: it says so itself. */
  readyAt: string | undefined;
  signal: AbortSignal;
};

const titles: Record<ChildRole, string> = { web: '网页服务', worker: '后台任务' };
const readyWithinMs = 60_000;
const stopWithinMs = 5_000;
const pollMs = 50;

/**
 * Starts the web or worker process and waits until it is ready. It has a process group of its own, so that Ctrl-C reaches
 * the parent only, and ends by itself when the parent is gone, since their channel closes then.
 *
 * @throws Halt (`children`) when it ends or stays silent before it is ready.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { role, program, env, log, signal } = options;
  const child = fork(program, ['start', '--role', role], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  child.stdout?.pipe(log, { end: false });
  const exited = once(child, 'exit').then(([code, killer]) => (killer ? `信号 ${killer}` : `退出码 ${code}`));
  const running: Child = {
    pid: child.pid ?? 0,
    exited,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = new AbortController();
      const over = await Promise.race([
        exited.then(() => true),
        delay(stopWithinMs, false, { signal: late.signal }).catch(() => true),
      ]);
      late.abort();
      if (!over) child.kill('SIGKILL');
      await exited;
    },
  };
  const giveUp = new AbortController();
  const stopWaiting = () => giveUp.abort();
  const timer = setTimeout(stopWaiting, readyWithinMs);
  signal.addEventListener('abort', stopWaiting, { once: true });
  try {
    const dead = exited.then(() => 'dead' as const);
    const said = await Promise.race([
      once(child, 'message', { signal: giveUp.signal }).then(
        () => 'ready' as const,
        () => 'silent' as const,
      ),
      dead,
    ]);
    if (said === 'ready' && (await isReady(options.readyAt, dead, giveUp.signal))) return running;
    await running.stop();
    const how = said === 'dead' ? `启动后退出（${await exited}）` : '没有在一分钟内就绪';
    throw new Halt('children', `${titles[role]}进程${how}。`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stopWaiting);
  }
}

async function isReady(
  url: string | undefined,
  dead: Promise<'dead'>,
  giveUp: AbortSignal,
): Promise<boolean> {
  if (url === undefined) return true;
  let alive = true;
  void dead.then(() => {
    alive = false;
  });
  while (alive && !giveUp.aborted) {
    if (await answers(url)) return true;
    await delay(pollMs);
  }
  return false;
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
