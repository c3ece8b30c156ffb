import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A whole instance: what it has said so far, and its end. */
export class Instance {
  readonly child: ChildProcess;
  #said = '';

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#said += chunk;
        child.emit('said');
      });
    }
  }

  /** Waits until `pattern` has been printed as often as asked. */
  async says(pattern: RegExp, times = 1): Promise<RegExpExecArray> {
    for (;;) {
      const found = [...this.#said.matchAll(new RegExp(pattern, 'g'))];
      const match = found[times - 1];
      if (match) return match;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`ended without saying ${pattern}: ${this.#said}`);
      }
      const either = new AbortController();
      const waits = ['said', 'close'].map((event) => once(this.child, event, { signal: either.signal }));
      await Promise.race(waits);
      either.abort();
      await Promise.allSettled(waits);
    }
  }

  async address(): Promise<string> {
    return (await this.says(/木棉已就绪：(http:\S+)/))[1] ?? '';
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const over = once(this.child, 'close');
    this.child.kill(signal);
    const [code] = await over;
    return code;
  }
}

/** Numbers of the processes that this data folder's instance has left running: PostgreSQL's work in it, ours name it. */
export async function processesOf(folder: string): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    numbers.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const environ = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return command.includes(`${folder}/postgres`) || environ.includes(`MUMIAN_DATA=${folder}\0`);
    }),
  );
  return numbers.filter((_pid, i) => found[i]).map(Number);
}

export async function postmasterOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

export async function childOf(folder: string, role: string): Promise<number> {
  for (const pid of await processesOf(folder)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(`--role\0${role}`)) return pid;
  }
  throw new Error(`no ${role} process`);
}

/** Processes of the instance that are not PostgreSQL's. */
export async function orphans(folder: string): Promise<number[]> {
  const commands = await Promise.all(
    (await processesOf(folder)).map(async (pid) => ({
      pid,
      command: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    })),
  );
  return commands.filter(({ command }) => command.includes('mumian.js')).map(({ pid }) => pid);
}
