import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealAll, statement, withClient, writeEntries } from '../../../test/audit.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Db, openDb } from '../database/index.ts';
import { archiveAudit } from './archive.ts';
import { signHead } from './head.ts';
import { chainEnd } from './seal-pending.ts';
import { readSigningKey, type SigningKey } from './signing-key.ts';
import { verifyAudit } from './verify.ts';

const DAY = 24 * 60 * 60 * 1000;

let urls: TestDatabase;
let app: Db;
let owner: Db;
let key: SigningKey;
let folder: string;

beforeAll(async () => {
  urls = await testDatabase();
  app = openDb(urls.appUrl);
  owner = openDb(urls.ownerUrl);
});
afterAll(async () => {
  await app.close();
  await owner.close();
});
beforeEach(async () => {
  await asOwner('truncate audit.entry, audit.seal, audit.unsealed, audit.salt, audit.segment');
  folder = await mkdtemp(join(tmpdir(), 'mumian-segments-'));
  key = await readSigningKey(join(folder, 'audit.key'));
});

const asOwner = (text: string) => statement(urls.ownerUrl, text);

/** As if the day were so many days after today: what was sealed today is that old. */
const inDays = (days: number) => new Date(Date.now() + days * DAY);

const archive = (before: Date, now: Date) => archiveAudit(owner, { before, now, folder, key, by: 'root' });

async function verify(publicKey: string | undefined = key.publicKey, heads = [] as never[] | Kept[]) {
  return app.read((tx) => verifyAudit(tx, { now: new Date(0), publicKey, heads, segments: folder }));
}

type Kept = { file: string; head: ReturnType<typeof signHead> };

async function grow(entries: number): Promise<void> {
  await writeEntries(app, entries);
  await sealAll(urls.appUrl);
}

const numbers = async () =>
  (await asOwner('select number from audit.seal order by number')).map((row) => Number(row.number));

describe('an archive of the audit', () => {
  it('is refused for anything younger than six months', async () => {
    await grow(3);
    const now = new Date('2026-09-02T00:00:00.000Z');
    await expect(archive(new Date('2026-03-02T00:00:01.000Z'), now)).rejects.toMatchObject({
      code: 'platform.audit-too-young',
      detail: expect.stringContaining('2026-03-02'),
    });
    await expect(archive(new Date('2026-03-02T00:00:00.000Z'), now)).resolves.toBeUndefined();
  });

  it('moves old entries into a signed file, across which the chain verifies', async () => {
    await grow(5);
    const manifest = await archive(inDays(1), inDays(200));
    expect(manifest).toMatchObject({ first: 1, last: 4, file: '000000000001-000000000004.jsonl.gz' });
    expect(await numbers()).toEqual([5]);
    expect(await asOwner('select count(*) as n from audit.salt')).toEqual([{ n: 1 }]);
    await grow(2);
    // The archiving itself is in the chain too.
    expect(await verify()).toMatchObject({ flaws: [], links: 8, end: 8, missingFiles: [] });
    const mode = (await stat(join(folder, '000000000001-000000000004.jsonl.gz'))).mode & 0o777;
    expect(mode).toBe(0o600);
  });

  it('goes on from the last segment, and again, and the files verify with the rest', async () => {
    await grow(3);
    await archive(inDays(1), inDays(200));
    await grow(3);
    await archive(inDays(1), inDays(200));
    await grow(1);
    const verdict = await verify();
    expect(verdict).toMatchObject({ flaws: [], missingFiles: [] });
    expect(verdict.links).toBe(verdict.end);
    expect((await readdir(folder)).filter((name) => name.endsWith('.gz'))).toHaveLength(2);
  });

  it('may lie elsewhere: the chain still verifies from the last hash that was signed', async () => {
    await grow(4);
    await archive(inDays(1), inDays(200));
    const elsewhere = { now: new Date(0), publicKey: key.publicKey, heads: [], segments: '/nowhere' };
    const verdict = await app.read((tx) => verifyAudit(tx, elsewhere));
    expect(verdict.flaws).toEqual([]);
    expect(verdict.missingFiles).toEqual(['000000000001-000000000003.jsonl.gz']);
  });

  it('shows a changed file, a forged manifest, and a beginning that was removed under a false one', async () => {
    await grow(4);
    const manifest = await archive(inDays(1), inDays(200));
    const file = join(folder, manifest?.file ?? '');
    const whole = await readFile(file);
    await writeFile(file, Buffer.concat([whole, Buffer.from('x')]));
    expect((await verify()).flaws).toMatchObject([{ kind: 'segment-file-changed', number: 1 }]);
    await writeFile(file, whole);
    await asOwner(
      "update audit.segment set manifest = jsonb_set(manifest::jsonb, '{lastHash}', to_jsonb(repeat('0', 64)))::json",
    );
    expect((await verify()).flaws).toMatchObject([
      { kind: 'segment-forged', number: 1 },
      { kind: 'segment-file-changed', number: 3 },
      { kind: 'out-of-line', number: 4 },
    ]);
    await asOwner("update audit.segment set manifest = '{}'");
    expect((await verify()).flaws[0]).toMatchObject({ kind: 'segment-forged', number: 1 });
  });

  it('is compared with heads that were exported before it left', async () => {
    await grow(3);
    const end = await withClient(urls.appUrl, chainEnd);
    if (!end) throw new Error('no chain');
    await grow(3);
    await archive(inDays(1), inDays(200));
    const head = signHead(end, new Date(), key);
    const other = signHead({ ...end, hash: Buffer.alloc(32, 7) }, new Date(), key);
    expect((await verify(key.publicKey, [{ file: 'kept.json', head }])).flaws).toEqual([]);
    expect((await verify(key.publicKey, [{ file: 'kept.json', head: other }])).flaws).toMatchObject([
      { kind: 'rewritten', number: 3 },
    ]);
  });

  it('finds seals that come back although they have left', async () => {
    await grow(4);
    await archive(inDays(1), inDays(200));
    await asOwner(
      `insert into audit.seal select 2, gen_random_uuid(), algorithm, entry_hash, previous_hash, sealed_at, hash
       from audit.seal limit 1`,
    );
    expect((await verify()).flaws).toMatchObject([{ kind: 'out-of-line', number: 2 }]);
  });

  it('moves nothing of a chain that is broken, and leaves no file behind', async () => {
    await grow(4);
    await asOwner(
      "update audit.entry set reason = 'x' where id = (select entry_id from audit.seal where number = 2)",
    );
    await expect(archive(inDays(1), inDays(200))).rejects.toMatchObject({
      code: 'platform.audit-broken',
      detail: expect.stringContaining('第 2 号'),
    });
    expect(await numbers()).toEqual([1, 2, 3, 4]);
    expect(await readdir(folder)).toEqual(['audit.key']);
  });

  it('lets the application neither archive nor erase', async () => {
    await grow(3);
    await expect(
      archiveAudit(app, { before: inDays(1), now: inDays(200), folder, key, by: 'app' }),
    ).rejects.toThrow(/permission denied/);
  });
});
