import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

const loader = `
const { runnerImport } = await import('vite');
const [module, ...args] = process.argv.slice(1);
const loaded = await runnerImport(module, { root: process.cwd(), configFile: false, logLevel: 'warn' });
await loaded.module.run(args);
`;

/** A process of its own that runs `run(args)` of a TypeScript module, to be killed like a real one. */
export interface ModuleProcess {
  child: ChildProcess;
  /** Waits until it prints this line. @throws Error when it ends before */
  says(line: string): Promise<void>;
  /** Ends it the hard way and waits for its end. */
  kill(): Promise<void>;
}

/** Starts the module (a path from the repository's root). */
export function startModule(path: string, args: string[]): ModuleProcess {
  const root = join(import.meta.dirname, '..', '..');
  const child = spawn(process.execPath, ['--input-type=module', '-e', loader, join(root, path), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  return {
    child,
    says: (line) => Promise.race([spoken(lines, line), exited.then(() => ended(line))]),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function spoken(lines: Interface, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      if (line === wanted) resolve();
    });
  });
}

function ended(line: string): never {
  throw new Error(`the process ended before it said “${line}”`);
}
