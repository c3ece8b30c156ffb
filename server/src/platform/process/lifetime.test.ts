import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { statement, writeEntries } from '../../../test/audit.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { readHeads } from '../audit/index.ts';
import { type Config, dataFolder, readConfig } from '../config/index.ts';
import { type Db, openDb } from '../database/index.ts';
import { auditKeyFile, headFolder } from './index.ts';
import { tellLifetime } from './lifetime.ts';
import { startSealing } from './sealing.ts';

const log = pino({ level: 'silent' });
const clock = () => new Date('2026-03-02T01:00:00.000Z');

let urls: TestDatabase;
let db: Db;
let config: Config;

beforeAll(async () => {
  urls = await testDatabase();
  db = openDb(urls.appUrl);
});
afterAll(() => db.close());
beforeEach(async () => {
  config = readConfig({
    MUMIAN_DATA: await mkdtemp(join(tmpdir(), 'mumian-data-')),
    DATABASE_URL: 'postgres://app:geheim@db/mumian',
  });
});

describe('a process', () => {
  it('tells the audit that it starts, with its configuration but no password, and that it stops', async () => {
    const of = { db, log, part: 'web', config, clock } as const;
    await tellLifetime(of, 'start');
    await tellLifetime(of, 'stop');
    const told = await statement(
      urls.appUrl,
      "select operation, noun_id, actor_name, changes::text as changes from audit.entry where noun = 'server' order by id",
    );
    expect(told).toEqual([
      {
        operation: 'server.start',
        noun_id: 'web',
        actor_name: '服务器',
        changes: expect.stringContaining('{"field":"database","before":null,"after":"external"}'),
      },
      { operation: 'server.stop', noun_id: 'web', actor_name: '服务器', changes: '[]' },
    ]);
    expect(JSON.stringify(told)).not.toContain('geheim');
  });

  it('starts and stops although that cannot be told', async () => {
    const away = openDb('postgres://mumian@127.0.0.1:1/none');
    await expect(
      tellLifetime({ db: away, log, part: 'worker', config, clock }, 'start'),
    ).resolves.toBeUndefined();
    await away.close();
  });

  it('that chains leaves a signed head outside the database when it ends', async () => {
    await writeEntries(db, 3);
    const sealing = await startSealing({ config, databaseUrl: urls.appUrl, log, clock });
    await expect
      .poll(() => statement(urls.appUrl, 'select entry_id from audit.unsealed'), { timeout: 20_000 })
      .toEqual([]);
    await writeEntries(db, 1);
    await sealing.close();
    const [end] = await statement<{ number: number; hash: Buffer }>(
      urls.appUrl,
      'select number, hash from audit.seal order by number desc limit 1',
    );
    const heads = await readHeads(headFolder(dataFolder(config.dataFolder)));
    expect(heads).toHaveLength(1);
    expect(heads[0]?.head).toMatchObject({ number: end?.number, hash: end?.hash.toString('hex') });
    expect((await stat(auditKeyFile(config))).mode & 0o777).toBe(0o600);
  });
});
