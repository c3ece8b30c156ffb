import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db, Tx } from '../database/index.ts';
import { platformErrors } from '../errors/index.ts';
import { GENESIS } from './canonical.ts';
import { ChainWalk, type Link } from './chain-walk.ts';
import { writeEntry } from './entry.ts';
import { Flaws } from './flaw.ts';
import { writeWhole } from './head-files.ts';
import { sealedLinks } from './sealed-links.ts';
import { type Manifest, segmentFile, signManifest } from './segment.ts';
import { writeSegmentFile } from './segment-file.ts';
import type { SigningKey } from './signing-key.ts';
import { terminalAct } from './terminal-act.ts';

/** 网络安全法 第二十一条 (三) and GB/T 22239-2019 8.1.4.3: logs stay at hand for at least six months. */
const KEPT_MONTHS = 6;

export interface Archiving {
  /** Everything sealed before this instant leaves. */
  before: Date;
  now: Date;
  /** Folder of the segment files. */
  folder: string;
  key: SigningKey;
  /** Who asked for it at the terminal. */
  by: string;
}

/**
 * Moves the beginning of the chain into a signed file, as the owner of the tables: the file first, whole and synced,
 * then the rows, in one transaction with the note of the last hash from which the chain goes on. The newest seal
 * stays. A chain that is broken within is not moved away.
 * @returns the signed manifest; undefined when nothing is old enough
 * @throws Refusal `platform.audit-too-young`, `platform.audit-broken`
 */
export async function archiveAudit(owner: Db, of: Archiving): Promise<Manifest | undefined> {
  const youngest = new Date(of.now);
  youngest.setUTCMonth(youngest.getUTCMonth() - KEPT_MONTHS);
  if (of.before > youngest) {
    throw platformErrors.refuse('audit-too-young', { date: youngest.toISOString().slice(0, 10) });
  }
  return owner.transact(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    const range = await rangeBefore(tx, of.before);
    if (range === undefined) return undefined;
    const manifest = await writeSegment(tx, range, of);
    await removeArchived(tx, range);
    await sql`insert into audit.segment (first, last, manifest)
      values (${range.first}, ${range.last}, ${JSON.stringify(manifest)}::json)`.execute(tx);
    await writeEntry(tx, {
      ...terminalAct(of.by, of.now, 'audit.archive'),
      nounId: `${range.first}-${range.last}`,
      reason: null,
      changes: [{ field: 'file', before: null, after: manifest.file }],
    });
    return manifest;
  });
}

interface Range {
  first: number;
  last: number;
  previousHash: Buffer;
}

async function rangeBefore(tx: Tx, before: Date): Promise<Range | undefined> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(number) as first,
      coalesce((select min(number) from audit.seal where sealed_at >= ${before}), max(number)) - 1 as last
    from audit.seal`.execute(tx);
  const [{ first, last } = { first: null, last: null }] = rows;
  if (first === null || last === null || last < first) return undefined;
  const { rows: previous } = await sql<{ hash: string }>`
    select manifest ->> 'lastHash' as hash from audit.segment order by last desc limit 1`.execute(tx);
  const hash = previous[0]?.hash;
  return { first, last, previousHash: hash === undefined ? GENESIS : Buffer.from(hash, 'hex') };
}

async function writeSegment(tx: Tx, range: Range, of: Archiving): Promise<Manifest> {
  const { first, last, previousHash } = range;
  const flaws = new Flaws();
  const walk = new ChainWalk({ number: first - 1, hash: previousHash }, flaws);
  const file = segmentFile(first, last);
  const sha256 = await writeSegmentFile(
    join(of.folder, file),
    checked(sealedLinks(tx, first, last), walk, flaws),
  );
  const manifest = signManifest(
    {
      first,
      last,
      previousHash: previousHash.toString('hex'),
      lastHash: walk.end.hash.toString('hex'),
      file,
      sha256,
      madeAt: of.now.toISOString(),
    },
    of.key,
  );
  await writeWhole(join(of.folder, `${file}.manifest.json`), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function* checked(links: AsyncIterable<Link>, walk: ChainWalk, flaws: Flaws): AsyncGenerator<Link> {
  for await (const link of links) {
    walk.step(link);
    if (flaws.count > 0) {
      throw platformErrors.refuse('audit-broken', { what: flaws.kept[0]?.sentence ?? '' });
    }
    yield link;
  }
}

async function removeArchived(tx: Tx, { first, last }: Range): Promise<void> {
  await sql`delete from audit.salt using audit.seal s
    where s.entry_id = salt.entry_id and s.number between ${first} and ${last}`.execute(tx);
  await sql`delete from audit.entry e using audit.seal s
    where s.entry_id = e.id and s.number between ${first} and ${last}`.execute(tx);
  await sql`delete from audit.seal where number between ${first} and ${last}`.execute(tx);
}
