import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealAll, statement, writeEntries } from '../../test/audit.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Db, openDb } from '../platform/database/index.ts';
import { auditCommand } from './audit.ts';
import { speakChinese } from './usage.ts';

let urls: TestDatabase;
let db: Db;
let data: string;

beforeAll(async () => {
  urls = await testDatabase();
  db = openDb(urls.appUrl);
});
afterAll(() => db.close());

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'mumian-data-'));
  vi.stubEnv('MUMIAN_DATA', data);
  vi.stubEnv('DATABASE_URL', urls.appUrl);
  vi.stubEnv('DATABASE_OWNER_URL', urls.ownerUrl);
  await statement(
    urls.ownerUrl,
    'truncate audit.entry, audit.seal, audit.unsealed, audit.salt, audit.segment',
  );
});

/** Runs `mumian audit …` and gives what it printed and its exit code. */
async function audit(...words: string[]): Promise<{ printed: string; code: number }> {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await speakChinese(auditCommand()).parseAsync(words, { from: 'user' });
    return { printed, code: process.exitCode };
  } finally {
    process.exitCode = before;
    write.mockRestore();
  }
}

describe('mumian audit', () => {
  it('verify says that nothing was found, and what could not be', async () => {
    await writeEntries(db, 3);
    await sealAll(urls.appUrl);
    expect(await audit('verify')).toEqual({
      code: 0,
      printed:
        '审计链完好：共核对 3 条，止于第 3 号，与 0 个链头比对。\n' +
        '没有链头可以比对：末尾被截去或整体被改写无从发现。\n' +
        '本机没有签名密钥，也没有给出公钥：没有核对签名。\n',
    });
  });

  it('head prints a signed head, by which verify finds later that the end was cut off', async () => {
    await writeEntries(db, 5);
    await sealAll(urls.appUrl);
    const { printed } = await audit('head');
    const file = join(data, 'kept.json');
    await writeFile(file, printed);
    expect((await audit('verify', '--head', file)).printed).toContain('审计链完好');
    await statement(
      urls.ownerUrl,
      'delete from audit.entry e using audit.seal s where s.entry_id = e.id and number > 3',
    );
    await statement(urls.ownerUrl, 'delete from audit.seal where number > 3');
    const found = await audit('verify', '--head', file);
    expect(found.code).toBe(1);
    expect(found.printed).toContain('1. 封印链止于第 3 号');
    expect(found.printed).toContain('末尾 2 条被截去');
    expect(found.printed).toContain('请保留现场');
  });

  it('verify asks for a head that is not there', async () => {
    await expect(audit('verify', '--head', '/nowhere.json')).rejects.toThrow('/nowhere.json 读不到');
  });

  it('head says so when there is nothing yet', async () => {
    expect((await audit('head')).printed).toBe('还没有审计记录。\n');
  });

  it('verify compares with the heads that the instance has kept by itself', async () => {
    await writeEntries(db, 2);
    await sealAll(urls.appUrl);
    const head = JSON.parse((await audit('head')).printed);
    await mkdir(join(data, 'audit', 'heads'), { recursive: true });
    await writeFile(join(data, 'audit', 'heads', '2026-03-02.json'), JSON.stringify(head));
    expect((await audit('verify')).printed).toContain('与 1 个链头比对');
    const other = await audit('verify', '--public-key', 'A'.repeat(43));
    expect(other).toMatchObject({ code: 1, printed: expect.stringContaining('不是本系统的密钥所签') });
  });

  it('verify lets nothing from a tampered database act on the terminal', async () => {
    await writeEntries(db, 1);
    await sealAll(urls.appUrl);
    await statement(urls.ownerUrl, 'update audit.entry set operation = $1', ['x\u001b[2Jy\u202e']);
    const { printed, code } = await audit('verify');
    expect(code).toBe(1);
    expect(printed).not.toContain('\u001b');
    expect(printed).not.toContain('\u202e');
  });

  it('verify judges an instance that was stopped by its last sign of life', async () => {
    await writeEntries(db, 2, new Date('2026-03-02T01:00:00.000Z'));
    expect((await audit('verify')).code).toBe(0);
    await writeEntries(db, 1, new Date('2026-03-02T01:00:10.001Z'));
    expect(await audit('verify')).toMatchObject({ code: 1, printed: expect.stringContaining('未入链') });
  });

  it('archive refuses what is younger than six months, and a day that there is none of', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await expect(audit('archive', '--before', today)).rejects.toMatchObject({
      code: 'platform.audit-too-young',
    });
    await expect(audit('archive', '--before', '2026-02-30')).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
    expect((await audit('archive', '--before', '2020-01-01')).printed).toBe('没有可以归档的记录。\n');
  });

  it('erase removes the personal values of one subject and leaves a chain that verifies', async () => {
    await writeEntries(db, 2);
    await sealAll(urls.appUrl);
    const { printed } = await audit('erase', 'thing', 'thing-1', '--reason', '本人申请');
    expect(printed).toBe('已删除：审计记录 1 条、变更记录 0 条中的个人信息。\n');
    await sealAll(urls.appUrl);
    expect((await audit('verify')).code).toBe(0);
  });

  it('takes the key from another file where that is configured', async () => {
    const file = join(data, 'elsewhere', 'secret');
    vi.stubEnv('MUMIAN_KEY_FILE', file);
    await writeEntries(db, 1);
    await sealAll(urls.appUrl);
    await audit('head');
    expect((await readFile(file)).length).toBeGreaterThan(32);
  });
});
