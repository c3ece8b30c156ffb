import { sql } from 'kysely';
import {
  findSigningKey,
  type KeptHead,
  readHeads,
  readKeptHead,
  type Verdict,
  verifyAudit,
} from '../platform/audit/index.ts';
import { type Config, dataFolder, Halt } from '../platform/config/index.ts';
import { openDb, type Tx } from '../platform/database/index.ts';
import { auditKeyFile, headFolder, segmentFolder } from '../platform/process/index.ts';
import { withDatabase } from './database-access.ts';

/** Exit codes of `mumian audit verify`. */
const CLEAN = 0;
const FLAWED = 1;

export interface VerifyOptions {
  head?: string[];
  publicKey?: string;
}

/** Verifies the audit of the instance and tells what was found; returns the exit code. */
export async function runVerification(
  config: Config,
  options: VerifyOptions,
  out: { write(text: string): unknown },
): Promise<number> {
  const folder = dataFolder(config.dataFolder);
  const given = await Promise.all((options.head ?? []).map(readGivenHead));
  const heads = [...(await readHeads(headFolder(folder))), ...given];
  const publicKey = options.publicKey ?? (await findSigningKey(auditKeyFile(config)))?.publicKey;
  const verdict = await withDatabase(config, async ({ appUrl }) => {
    const db = openDb(appUrl, { max: 1, name: 'mumian-verify' });
    try {
      const now = await db.read(sealedUntil);
      return await db.read((tx) =>
        verifyAudit(tx, { now, publicKey, heads, segments: segmentFolder(folder) }),
      );
    } finally {
      await db.close();
    }
  });
  out.write(`${reportOf(verdict, { headless: heads.length === 0, keyless: publicKey === undefined })}\n`);
  return verdict.flawCount === 0 ? CLEAN : FLAWED;
}

async function readGivenHead(file: string): Promise<KeptHead> {
  try {
    return await readKeptHead(file);
  } catch (error) {
    throw new Halt('configuration', `链头文件 ${file} 读不到，请核对路径和权限。`, { cause: error });
  }
}

/**
 * The instant by which entries must be in the chain: this one while the application runs. Of an application that has
 * been stopped its last sign of life, since its last entries are chained when it starts again.
 */
async function sealedUntil(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select case when exists (
        select from pg_stat_activity
        where datname = current_database() and application_name in ('mumian-web', 'mumian-worker'))
      then clock_timestamp()
      else coalesce(greatest((select max(at) from audit.entry), (select max(sealed_at) from audit.seal)), now())
    end as at`.execute(tx);
  return rows[0]?.at ?? new Date();
}

function reportOf(verdict: Verdict, of: { headless: boolean; keyless: boolean }): string {
  const extent = `共核对 ${verdict.links} 条，止于第 ${verdict.end} 号，与 ${verdict.heads} 个链头比对`;
  const found =
    verdict.flawCount === 0
      ? [`审计链完好：${extent}。`]
      : [
          `审计链有 ${verdict.flawCount} 处问题（${extent}）：`,
          ...verdict.flaws.map((flaw, index) => `${index + 1}. ${inert(flaw.sentence)}`),
          ...(verdict.flawCount > verdict.flaws.length
            ? [`其余 ${verdict.flawCount - verdict.flaws.length} 处从略。`]
            : []),
          '请保留现场，不要修改数据库，并向审计员和上级报告。',
        ];
  return [
    ...found,
    ...(of.headless ? ['没有链头可以比对：末尾被截去或整体被改写无从发现。'] : []),
    ...(of.keyless ? ['本机没有签名密钥，也没有给出公钥：没有核对签名。'] : []),
    ...verdict.missingFiles.map((file) => `归档文件 ${inert(file)} 不在本机：只核对了它的签名清单。`),
  ].join('\n');
}

/** What stands in a tampered database must not act on the terminal. */
function inert(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '�');
}
