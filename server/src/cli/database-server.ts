import { Client } from 'pg';
import { type Config, Halt } from '../platform/config/index.ts';
import type { DatabaseAddresses } from '../platform/postgres/index.ts';

const oldestMajor = 15;

/** The PostgreSQL server that the environment names; undefined: the embedded one is used. Both addresses or none. */
export function configuredServer(config: Config): DatabaseAddresses | undefined {
  if (config.databaseUrl === undefined) return undefined;
  if (config.databaseOwnerUrl === undefined) {
    throw new Halt(
      'configuration',
      '设置了 DATABASE_URL，但没有设置 DATABASE_OWNER_URL：启动全部进程或升级数据库结构需要表的属主账号。',
    );
  }
  return { appUrl: config.databaseUrl, ownerUrl: config.databaseOwnerUrl };
}

/**
 * Connects once with each address, so that a wrong one is told by name before anything else starts.
 *
 * @throws Halt (`database`) with the variable and the reason; passwords are not repeated.
 */
export async function checkServer({ appUrl, ownerUrl }: DatabaseAddresses): Promise<void> {
  for (const [variable, connectionString] of [
    ['DATABASE_OWNER_URL', ownerUrl],
    ['DATABASE_URL', appUrl],
  ] as const) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string }>(
        `SELECT current_setting('server_version_num') AS version`,
      );
      checkMajor(Math.floor(Number(rows[0]?.version) / 10_000));
    } catch (error) {
      if (error instanceof Halt) throw error;
      throw new Halt('database', `${variable} 指定的数据库连不上：${reason(error)}。`, { cause: error });
    } finally {
      await client.end();
    }
  }
}

function checkMajor(major: number): void {
  if (major >= oldestMajor) return;
  throw new Halt(
    'database',
    `数据库是 PostgreSQL ${major}，木棉需要 PostgreSQL ${oldestMajor} 或更新的版本。`,
  );
}

/** Error codes of Node and SQLSTATEs of PostgreSQL that an operator can do something about. */
const reasons: Record<string, string | undefined> = {
  ECONNREFUSED: '对方拒绝连接，请检查地址、端口以及数据库是否已启动',
  ENOTFOUND: '主机名解析不到',
  EAI_AGAIN: '主机名解析不到',
  ETIMEDOUT: '连接超时',
  EHOSTUNREACH: '网络不通',
  '28P01': '用户名或口令不对',
  '28000': '不允许该用户从本机连接（pg_hba.conf）',
  '3D000': '没有这个数据库',
  '53300': '连接数已满',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
