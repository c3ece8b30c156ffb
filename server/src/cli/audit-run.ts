import { userInfo } from 'node:os';
import { archiveAudit, chainEnd, eraseSubject, readSigningKey, signHead } from '../platform/audit/index.ts';
import { dataFolder, readConfig } from '../platform/config/index.ts';
import { type Db, openDb } from '../platform/database/index.ts';
import { auditKeyFile, segmentFolder } from '../platform/process/index.ts';
import { withClient, withDatabase } from './database-access.ts';

/** Print the signed head of the chain. */
export async function printHead(): Promise<void> {
  const config = readConfig();
  const key = await readSigningKey(auditKeyFile(config));
  const end = await withDatabase(config, ({ appUrl }) => withClient(appUrl, chainEnd));
  const head = end && signHead(end, new Date(), key);
  process.stdout.write(head ? `${JSON.stringify(head, null, 2)}\n` : '还没有审计记录。\n');
}

/** Move the entries before an instant into a signed file. */
export async function archive({ before }: { before: Date }): Promise<void> {
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

/** Delete what the audit holds of a person. */
export async function erase(noun: string, id: string, { reason }: { reason: string }): Promise<void> {
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
