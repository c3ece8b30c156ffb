import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealAll, statement, withClient, writeEntries } from '../../../test/audit.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Db, openDb } from '../database/index.ts';
import { ENTRY_COLUMNS, type EntryText, entryHash, type SealText, sealHash } from './canonical.ts';
import { signHead } from './head.ts';
import { HeadFiles, type KeptHead, readHeads } from './head-files.ts';
import { chainEnd } from './seal-pending.ts';
import { sealedLinks } from './sealed-links.ts';
import { readSigningKey, type SigningKey } from './signing-key.ts';
import { type Verification, verifyAudit } from './verify.ts';

let urls: TestDatabase;
let db: Db;
let key: SigningKey;
let folder: string;

beforeAll(async () => {
  urls = await testDatabase();
  db = openDb(urls.appUrl);
  folder = await mkdtemp(join(tmpdir(), 'mumian-heads-'));
  key = await readSigningKey(join(folder, 'audit.key'));
});
afterAll(() => db.close());

/** Ten entries, chained; each test breaks a fresh chain as the owner of the tables. */
beforeEach(async () => {
  await owner('truncate audit.entry, audit.seal, audit.unsealed, audit.salt, audit.segment');
  await writeEntries(db, 10);
  await sealAll(urls.appUrl);
});

const owner = (text: string, values: unknown[] = []) => statement(urls.ownerUrl, text, values);

async function flaws(of: Partial<Verification> = {}) {
  const whole = { now: new Date(), publicKey: key.publicKey, heads: [], segments: folder, ...of };
  const { flaws } = await db.read((tx) => verifyAudit(tx, whole));
  return flaws;
}

const kinds = async (of: Partial<Verification> = {}) =>
  (await flaws(of)).map(({ kind, number }) => `${kind} ${number}`);

/** The head as it stands, as if it had been exported. */
async function exportedHead(): Promise<KeptHead> {
  const end = await withClient(urls.appUrl, chainEnd);
  if (!end) throw new Error('no chain');
  return { file: 'kept.json', head: signHead(end, new Date(), key) };
}

/** What a thorough forger does: every seal computed anew over what the entries say now. */
async function rechain(): Promise<void> {
  const seals = await owner(
    'select number, entry_id::text, algorithm, sealed_at from audit.seal order by number',
  );
  let previous: Buffer = Buffer.alloc(32);
  for (const [index, row] of seals.entries()) {
    const found = await owner(`select ${ENTRY_COLUMNS} from audit.entry e where e.id = $1`, [row.entry_id]);
    const seal: SealText = {
      number: index + 1,
      entry_id: row.entry_id,
      algorithm: row.algorithm,
      entry_hash: entryHash(row.algorithm, found[0] as EntryText),
      previous_hash: previous,
      sealed_at: row.sealed_at.toISOString().replace('Z', '000Z'),
    };
    previous = sealHash(seal);
    await owner(
      `update audit.seal set number = $1, entry_hash = $2, previous_hash = $3, sealed_at = $4, hash = $5
       where number = $6`,
      [seal.number, seal.entry_hash, seal.previous_hash, seal.sealed_at, previous, row.number],
    );
  }
}

describe('verification', () => {
  it('finds nothing in a chain that nobody touched, nor in an empty one', async () => {
    expect(await flaws({ heads: [await exportedHead()] })).toEqual([]);
    await owner('truncate audit.entry, audit.seal, audit.salt');
    expect(await flaws()).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'a changed entry',
      "update audit.entry set actor_name = '别人' where id = (select entry_id from audit.seal where number = 4)",
      ['entry-changed 4'],
    ],
    [
      'an entry changed by a microsecond',
      "update audit.entry set at = at + interval '1 microsecond' where id = (select entry_id from audit.seal where number = 4)",
      ['entry-changed 4'],
    ],
    [
      'a removed entry',
      'delete from audit.entry where id = (select entry_id from audit.seal where number = 4)',
      ['entry-removed 4'],
    ],
    [
      'a removed entry with its seal',
      `with gone as (delete from audit.seal where number = 4 returning entry_id)
       delete from audit.entry where id in (select entry_id from gone)`,
      ['seal-removed 4'],
    ],
    [
      'a removed entry with its seal, numbers closed up',
      `with gone as (delete from audit.seal where number = 4 returning entry_id)
       delete from audit.entry where id in (select entry_id from gone);
       update audit.seal set number = -number where number > 4;
       update audit.seal set number = -number - 1 where number < 0`,
      ['out-of-line 4', 'seal-changed 4', 'seal-changed 5', 'seal-changed 6'],
    ],
    [
      'an inserted entry with a seal pushed in between',
      `update audit.seal set number = -number where number > 4;
       update audit.seal set number = -number + 1 where number < 0;
       insert into audit.entry select gen_random_uuid(), at, outcome, code, operation, actor_kind, actor_subject,
         actor_name, channel, request_id, address, noun, noun_id, place, verb, reason, occurrences, changes
         from audit.entry limit 1;
       insert into audit.seal select 5, (select id from audit.entry where id not in (select entry_id from audit.seal)),
         algorithm, entry_hash, previous_hash, sealed_at, hash from audit.seal where number = 4`,
      ['out-of-line 5', 'seal-changed 5', 'entry-changed 5', 'seal-changed 6'],
    ],
    [
      'two entries in the other order',
      `update audit.seal set number = 99 where number = 4;
       update audit.seal set number = 4 where number = 5;
       update audit.seal set number = 5 where number = 99`,
      ['out-of-line 4', 'seal-changed 4', 'out-of-line 5', 'seal-changed 5', 'out-of-line 6'],
    ],
    [
      'a seal that was changed',
      "update audit.seal set sealed_at = sealed_at - interval '1 day' where number = 4",
      ['seal-changed 4'],
    ],
  ])('finds %s, and where', async (_what, tampering, expected) => {
    // The owner can lift what stands in the way of some of these.
    await owner('alter table audit.seal drop constraint if exists seal_number_check');
    await owner(tampering);
    expect((await kinds()).slice(0, expected.length)).toEqual(expected);
  });

  it('finds a tail that was cut off, by a head that was kept outside', async () => {
    const kept = await exportedHead();
    await owner(
      `with gone as (delete from audit.seal where number > 7 returning entry_id)
       delete from audit.entry where id in (select entry_id from gone)`,
    );
    expect(await kinds()).toEqual([]);
    expect(await flaws({ heads: [kept] })).toEqual([
      { kind: 'tail-cut', number: 8, sentence: expect.stringContaining('末尾 3 条被截去') },
    ]);
  });

  it('finds a whole history that was rewritten, by a head that was kept outside', async () => {
    const kept = await exportedHead();
    await owner(
      "update audit.entry set actor_name = '别人' where id = (select entry_id from audit.seal where number = 4)",
    );
    await rechain();
    await writeEntries(db, 3);
    await sealAll(urls.appUrl);
    expect(await kinds()).toEqual([]);
    expect(await flaws({ heads: [kept] })).toEqual([
      { kind: 'rewritten', number: 10, sentence: expect.stringContaining('整体改写') },
    ]);
  });

  it('finds entries that are not in the chain after 10 s, and none that are younger', async () => {
    const at = new Date('2026-03-02T01:00:00.000Z');
    await writeEntries(db, 2, at);
    const after = (ms: number) => ({ now: new Date(at.getTime() + ms) });
    expect(await kinds(after(10_000))).toEqual([]);
    expect(await kinds(after(10_001))).toEqual(['unsealed null', 'unsealed null']);
    await sealAll(urls.appUrl);
    expect(await kinds(after(3_600_000))).toEqual([]);
  });

  it('finds an entry that was removed before it was in the chain', async () => {
    await writeEntries(db, 1);
    await owner('delete from audit.entry e using audit.unsealed u where u.entry_id = e.id');
    expect(await kinds()).toEqual(['entry-removed null']);
  });

  it('trusts no head that another key has signed, nor a file that holds none', async () => {
    const stranger = await readSigningKey(join(folder, 'stranger.key'));
    const end = await withClient(urls.appUrl, chainEnd);
    if (!end) throw new Error('no chain');
    const forged = signHead({ ...end, number: 5 }, new Date(), stranger);
    const mine = (await exportedHead()).head;
    const heads = [
      { file: 'forged.json', head: forged },
      { file: 'altered.json', head: mine && { ...mine, number: 5 } },
      { file: 'junk.json', head: null },
    ];
    expect(await kinds({ heads })).toEqual(['head-forged 5', 'head-forged 5', 'head-unreadable null']);
  });

  it('tells the first 200 flaws in words and the others in number', async () => {
    await writeEntries(db, 240);
    await sealAll(urls.appUrl);
    await owner("update audit.entry set reason = 'x'");
    const by = { now: new Date(), publicKey: undefined, heads: [], segments: folder };
    const verdict = await db.read((tx) => verifyAudit(tx, by));
    expect([verdict.flaws.length, verdict.flawCount, verdict.links]).toEqual([200, 250, 250]);
  });

  it('reads the chain a batch at a time', async () => {
    const numbers: number[] = [];
    await db.read(async (tx) => {
      for await (const link of sealedLinks(tx, 3, 6)) numbers.push(link.number);
    });
    expect(numbers).toEqual([3, 4, 5, 6]);
  });
});

describe('files of heads', () => {
  it('hold one head a day, renewed as the chain grows, and never put back', async () => {
    const clock = { now: new Date('2026-03-02T15:59:00.000Z') };
    const heads = join(await mkdtemp(join(tmpdir(), 'mumian-heads-')), 'heads');
    const files = new HeadFiles({ folder: heads, key, clock: () => clock.now });
    const end = (number: number) => ({
      number,
      algorithm: 'sha256' as const,
      hash: Buffer.alloc(32, number),
    });
    const kept = async () =>
      (await readHeads(heads)).map(({ file, head }) => `${file.slice(-15)} ${head?.number}`);
    expect(await kept()).toEqual([]);
    await files.offer(end(1));
    await files.offer(end(2));
    expect(await kept()).toEqual(['2026-03-02.json 1']);
    clock.now = new Date('2026-03-02T15:59:59.999Z');
    await files.keep(end(3));
    clock.now = new Date('2026-03-02T16:00:00.000Z');
    await files.offer(end(3));
    expect(await kept()).toEqual(['2026-03-02.json 3', '2026-03-03.json 3']);
    clock.now = new Date('2026-03-02T16:01:00.000Z');
    await files.offer(end(4));
    expect(await files.keep(end(2))).toBeUndefined();
    expect(await kept()).toEqual(['2026-03-02.json 3', '2026-03-03.json 4']);
  });

  it('are signed over every field', async () => {
    const kept = await exportedHead();
    const folderOfOne = await mkdtemp(join(tmpdir(), 'mumian-heads-'));
    const file = join(folderOfOne, '2026-03-02.json');
    await writeFile(file, JSON.stringify(kept.head));
    const forge = async (change: object) => {
      await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...change }));
      const found = await kinds({ heads: await readHeads(folderOfOne) });
      await writeFile(file, JSON.stringify(kept.head));
      return found;
    };
    expect(await forge({})).toEqual([]);
    expect(await forge({ number: 3 })).toEqual(['head-forged 3']);
    expect(await forge({ at: '2020-01-01T00:00:00.000Z' })).toEqual(['head-forged 10']);
    expect(await forge({ hash: '0'.repeat(64) })).toEqual(['head-forged 10']);
    expect(await forge({ publicKey: 'AAAA' })).toEqual(['head-forged 10']);
    expect(await forge({ extra: 1 })).toEqual(['head-unreadable null']);
  });
});
