import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../platform/config/index.ts';

/** `mumian audit …`: what is done with the audit at the server's terminal. */
export function auditCommand(): Command {
  const command = new Command('audit').description('审计记录：核对、链头、归档、删除个人信息');
  command
    .command('verify')
    .description('核对整条审计链；没有问题退出码 0，有问题 1')
    .option('--head <file...>', '另存在别处的链头文件，与数据目录中的一并核对')
    .option('--public-key <公钥>', '链头和归档段的签名公钥；默认取本机密钥文件中的')
    .action(async (options: { head?: string[]; publicKey?: string }) => {
      const { runVerification } = await import('./audit-verify.ts');
      process.exitCode = await runVerification(readConfig(), options, process.stdout);
    });
  command
    .command('head')
    .description('打印带签名的当前链头')
    .action(async () => (await import('./audit-run.ts')).printHead());
  command
    .command('archive')
    .description('把六个月以前的审计记录移入带签名的归档文件')
    .requiredOption('--before <日期>', '归档这一天以前的记录，例如 2026-01-01', shanghaiDay)
    .action(async (options: { before: Date }) => (await import('./audit-run.ts')).archive(options));
  command
    .command('erase')
    .description('删除审计记录和变更记录中某人的个人信息，审计链不受影响')
    .argument('<对象>', '对象的类别，例如 person')
    .argument('<编号>', '对象的编号')
    .requiredOption('--reason <依据>', '删除的依据，写入审计记录')
    .action(async (noun: string, id: string, options: { reason: string }) =>
      (await import('./audit-run.ts')).erase(noun, id, options),
    );
  return command;
}

/** The beginning of a calendar day in Asia/Shanghai, which is UTC+8 all year. */
function shanghaiDay(text: string): Date {
  const day = new Date(`${text}T00:00:00+08:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || !isSameDay(day, text)) {
    throw new InvalidArgumentError('');
  }
  return day;
}

function isSameDay(day: Date, text: string): boolean {
  return new Date(day.getTime() + 8 * 60 * 60_000).toISOString().startsWith(text);
}
