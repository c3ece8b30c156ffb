import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { archiveAudit, chainEnd, eraseSubject, readSigningKey, signHead } from '../platform/audit/index.ts';
import { dataFolder, readConfig } from '../platform/config/index.ts';
import { type Db, openDb } from '../platform/database/index.ts';
import { auditKeyFile, segmentFolder } from '../platform/process/index.ts';
import { runVerification } from './audit-verify.ts';
import { withClient, withDatabase } from './database-access.ts';

/** `mumian audit …`: what is done with the audit at the server's terminal. */
export function auditCommand(): Command {
  const command = new Command('audit').description('审计记录：核对、链头、归档、删除个人信息');
  command
    .command('verify')
    .description('核对整条审计链；没有问题退出码 0，有问题 1')
    .option('--head <file...>', '另存在别处的链头文件，与数据目录中的一并核对')
    .option('--public-key <公钥>', '链头和归档段的签名公钥；默认取本机密钥文件中的')
    .action(async (options: { head?: string[]; publicKey?: string }) => {
      process.exitCode = await runVerification(readConfig(), options, process.stdout);
    });
  command.command('head').description('打印带签名的当前链头').action(printHead);
  command
    .command('archive')
    .description('把六个月以前的审计记录移入带签名的归档文件')
    .requiredOption('--before <日期>', '归档这一天以前的记录，例如 2026-01-01', shanghaiDay)
    .action(archive);
  command
    .command('erase')
    .description('删除审计记录和变更记录中某人的个人信息，审计链不受影响')
    .argument('<对象>', '对象的类别，例如 person')
    .argument('<编号>', '对象的编号')
    .requiredOption('--reason <依据>', '删除的依据，写入审计记录')
    .action(erase);
  return command;
}

async function printHead(): Promise<void> {
  const config = readConfig();
  const key = await readSigningKey(auditKeyFile(config));
  const end = await withDatabase(config, ({ appUrl }) => withClient(appUrl, chainEnd));
  const head = end && signHead(end, new Date(), key);
  process.stdout.write(head ? `${JSON.stringify(head, null, 2)}\n` : '还没有审计记录。\n');
}

async function archive({ before }: { before: Date }): Promise<void> {
  const config = readConfig();
  const folder = segmentFolder(dataFolder(config.dataFolder));
  const key = await readSigningKey(auditKeyFile(config));
  const manifest = await asOwner((db) =>
    archiveAudit(db, { before, now: new Date(), folder, key, by: userInfo().username }),
  );
  process.stdout.write(
    manifest
      ? `已归档第 ${manifest.first} 至 ${manifest.last} 号：${folder}/${manifest.file}\n`
      : '没有可以归档的记录。\n',
  );
}

async function erase(noun: string, id: string, { reason }: { reason: string }): Promise<void> {
  const of = { noun, id, reason, now: new Date(), by: userInfo().username };
  const { entries, lines } = await asOwner((db) => eraseSubject(db, of));
  process.stdout.write(`已删除：审计记录 ${entries} 条、变更记录 ${lines} 条中的个人信息。\n`);
}

async function asOwner<T>(use: (db: Db) => Promise<T>): Promise<T> {
  return withDatabase(readConfig(), async ({ ownerUrl }) => {
    const db = openDb(ownerUrl, { max: 1, name: 'mumian-audit' });
    try {
      return await use(db);
    } finally {
      await db.close();
    }
  });
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
