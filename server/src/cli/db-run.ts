import { readConfig } from '../platform/config/index.ts';
import { migrate } from '../platform/database/index.ts';
import { withDatabase } from './database-access.ts';

/** Bring the configured database to the shape of this program, and print the steps taken. */
export async function runMigration(out: NodeJS.WritableStream): Promise<void> {
  const applied = await withDatabase(readConfig(), async ({ ownerUrl, appUrl }) => {
    return (await migrate({ ownerUrl, appRole: roleOf(appUrl) })).applied;
  });
  const lines = applied.length === 0 ? ['数据库结构已是最新。'] : applied.map((name) => `已升级：${name}`);
  out.write(`${lines.join('\n')}\n`);
}

/** Name of the role in a connection address. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
