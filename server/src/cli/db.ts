import { Command } from 'commander';

/** `mumian db …`: commands for the database itself. */
export function dbCommand(): Command {
  const command = new Command('db').description('数据库维护');
  command
    .command('migrate')
    .description('把数据库结构升级到本程序的版本（npm start 会自动执行）')
    .action(async () => {
      const { runMigration } = await import('./db-run.ts');
      await runMigration(process.stdout);
    });
  return command;
}
