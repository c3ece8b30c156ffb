import { join } from 'node:path';
import { seedDemoCity, startDemoSites } from '../../demo/index.ts';
import { assemble } from '../app.ts';
import { offerSetup } from '../identity/index.ts';
import type { Config, DataFolder } from '../platform/config/index.ts';
import { openDb } from '../platform/database/index.ts';
import { entrance } from '../platform/operation/index.ts';
import { accountTable, demoAccountsFile, readDemoAccounts, writeDemoAccounts } from './demo-accounts.ts';
import type { Unwinding } from './unwinding.ts';

/** What the city needs of the processes, and what the operator is told when it is open. */
export type City = { env: NodeJS.ProcessEnv; greeting(address: string): string[] };

/** Opens the demo city, seeded at the first start, or an empty one that waits for its first administrator. */
export async function openCity(
  config: Config,
  folder: DataFolder,
  appUrl: string,
  undo: Unwinding,
  signal: AbortSignal,
): Promise<City> {
  signal.throwIfAborted();
  return config.demo ? openDemoCity(config, folder, appUrl, undo, signal) : openEmptyCity(appUrl);
}

async function openDemoCity(
  config: Config,
  folder: DataFolder,
  appUrl: string,
  undo: Unwinding,
  signal: AbortSignal,
): Promise<City> {
  const db = openDb(appUrl, { max: 2, name: 'mumian-seed' });
  try {
    const made = await seedDemoCity(db, {
      now: new Date(),
      history: config.demoHistory,
      dataFolder: config.dataFolder,
      wings: assemble(config),
    });
    if (made.length > 0) await writeDemoAccounts(folder, made);
  } finally {
    await db.close();
  }
  signal.throwIfAborted();
  const sites = await startDemoSites({ folder: join(config.dataFolder, 'demo-sites') });
  undo.add(() => sites.close());
  const accounts = await readDemoAccounts(folder);
  const file = demoAccountsFile(folder);
  return {
    env: { MUMIAN_DEMO_SITES: sites.address },
    greeting: () =>
      accounts.length > 0
        ? [`演示账号（密码随机生成，保存在 ${file}）：`, ...accountTable(accounts).map((line) => `  ${line}`)]
        : [`演示账号文件 ${file} 不见了，密码无法找回；清空数据目录后重新启动会生成新的演示城市。`],
  };
}

async function openEmptyCity(appUrl: string): Promise<City> {
  const db = openDb(appUrl, { max: 2, name: 'mumian-setup' });
  try {
    const run = entrance({ db, clock: () => new Date(), catalogues: [] });
    const { code } = await run(offerSetup, { kind: 'operator', name: '终端' }, {});
    return {
      env: {},
      greeting: (address) =>
        code === null ? [] : [`尚无账号：请在浏览器打开 ${address}，用初始化码 ${code} 建立第一个管理员。`],
    };
  } finally {
    await db.close();
  }
}
