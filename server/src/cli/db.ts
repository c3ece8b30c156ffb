import { Command } from 'commander';
import { readConfig } from '../platform/config/index.ts';
import { migrate } from '../platform/database/index.ts';
import { withDatabase } from './database-access.ts';

/** `mumian db …`: commands for the database itself. */
export function dbCommand(): Command {
  const command = new Command('db').description('数据库维护');
  command
    .command('migrate')
    .description('把数据库结构升级到本程序的版本（npm start 会自动执行）')
    .action(async () => {
      const applied = await withDatabase(readConfig(), async ({ ownerUrl, appUrl }) => {
        return (await migrate({ ownerUrl, appRole: roleOf(appUrl) })).applied;
      });
      const lines =
        applied.length === 0 ? ['数据库结构已是最新。'] : applied.map((name) => `已升级：${name}`);
      process.stdout.write(`${lines.join('\n')}\n`);
    });
  return command;
}

/** Name of the role in a connection address. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
