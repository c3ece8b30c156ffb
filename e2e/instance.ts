import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const bundle = join(import.meta.dirname, '../server/dist/mumian.js');

export interface DemoAccount {
  username: string;
  password: string;
  role: string;
  unit: string;
}

/** A whole instance as `npm start` runs it, on a free port and in a data folder of its own. */
export interface Instance {
  address: string;
  /** Its data folder, gone after `stop`. */
  data: string;
  /** Everything it has printed so far. */
  said(): string;
  accounts(): DemoAccount[];
  stop(): Promise<void>;
}

/** Starts the built server and waits until it says its address. The demo city has no past unless it is asked for. */
export async function startInstance(environment: Record<string, string> = {}): Promise<Instance> {
  const data = mkdtempSync(join(tmpdir(), 'mumian-journey-'));
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...inherited } = process.env;
  const child = spawn(process.execPath, [bundle, 'start'], {
    env: {
      ...inherited,
      ...{ PORT: '0', MUMIAN_DATA: data, MUMIAN_BROWSER: '0', MUMIAN_DEMO_HISTORY: '0' },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: string) => {
    said += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  const address = await addressSaid(child, () => said);
  return {
    address,
    data,
    said: () => said,
    accounts: () => JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8')),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function addressSaid(child: ChildProcess, said: () => string): Promise<string> {
  for (;;) {
    // The line that names the address is printed once everything answers; the rest of the greeting follows with it.
    const found = /木棉已就绪：(http:\S+)[\s\S]*按 Ctrl\+C 停止/.exec(said());
    if (found?.[1]) return found[1];
    if (child.exitCode !== null) throw new Error(`the instance ended: ${said()}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  }
}
