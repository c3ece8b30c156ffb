import { join } from 'node:path';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { GENESIS } from './canonical.ts';
import { ChainWalk } from './chain-walk.ts';
import { type Flaw, Flaws } from './flaw.ts';
import { isHeadSigned } from './head.ts';
import type { KeptHead } from './head-files.ts';
import { sealedLinks } from './sealed-links.ts';
import { isManifestSigned, type Manifest, manifestSchema } from './segment.ts';
import { hashFile, readSegmentFile } from './segment-file.ts';

/** An entry must be in the chain this long after it was written; milliseconds. */
export const SEALED_WITHIN = 10_000;

/** Rows of one kind of flaw that are read at once; more than are ever told. */
const AT_ONCE = 1000;

export interface Verification {
  /** Entries that are older than 10 s at this instant must be in the chain. */
  now: Date;
  /** The key that heads and segments must be signed with; undefined where nobody knows it: then that is not judged. */
  publicKey: string | undefined;
  heads: readonly KeptHead[];
  /** Folder of the segments that have left the database. */
  segments: string;
}

export interface Verdict {
  flaws: readonly Flaw[];
  flawCount: number;
  /** Links seen in the database and in segment files. */
  links: number;
  /** Number of the last link; 0 for an empty chain. */
  end: number;
  /** Heads that were compared. */
  heads: number;
  /** Segment files that are not in the folder: their links were not seen, only their signed hashes. */
  missingFiles: readonly string[];
}

/**
 * Recomputes the whole chain: every entry against its seal, every seal against the one before, the end against the
 * heads that were kept outside, and what is not in the chain. One snapshot, a batch of rows in memory at a time.
 * `tx` must have asked nothing yet.
 */
export async function verifyAudit(tx: Tx, by: Verification): Promise<Verdict> {
  await sql`set transaction isolation level repeatable read`.execute(tx);
  const flaws = new Flaws();
  const heads = trustedHeads(by, flaws);
  const past = await walkSegments(tx, by, heads, flaws);
  const walk = new ChainWalk(past.end, flaws, heads);
  for await (const link of sealedLinks(tx, past.end.number + 1)) walk.step(link);
  findCut(walk.end.number, heads, flaws);
  await findStrays(tx, past.end.number, flaws);
  await findUnsealed(tx, by.now, flaws);
  return {
    flaws: flaws.kept,
    flawCount: flaws.count,
    links: past.links + walk.links,
    end: walk.end.number,
    heads: heads.length,
    missingFiles: past.missing,
  };
}

function trustedHeads({ heads, publicKey }: Verification, flaws: Flaws): KeptHead[] {
  return heads.filter(({ file, head }) => {
    if (head === null) {
      flaws.add('head-unreadable', null, `链头文件 ${file} 已损坏或不是链头文件。`);
      return false;
    }
    if (publicKey === undefined || isHeadSigned(head, publicKey)) return true;
    flaws.add('head-forged', head.number, `链头文件 ${file} 的签名不是本系统的密钥所签。`);
    return false;
  });
}

/** What has left for files, checked by signature and, where the file is at hand, link by link. */
async function walkSegments(tx: Tx, by: Verification, heads: readonly KeptHead[], flaws: Flaws) {
  const { rows } = await sql<{
    manifest: unknown;
  }>`select manifest from audit.segment order by first`.execute(tx);
  let end = { number: 0, hash: GENESIS as Buffer };
  let links = 0;
  const missing: string[] = [];
  for (const row of rows) {
    const parsed = manifestSchema.safeParse(row.manifest);
    if (!parsed.success || (by.publicKey !== undefined && !isManifestSigned(parsed.data, by.publicKey))) {
      flaws.add('segment-forged', end.number + 1, `第 ${end.number + 1} 号起的归档段不是本系统的密钥所签。`);
      if (!parsed.success) continue;
    }
    const manifest = parsed.data;
    if (manifest.first !== end.number + 1 || manifest.previousHash !== end.hash.toString('hex')) {
      flaws.add('out-of-line', manifest.first, `归档段 ${manifest.file} 与第 ${end.number} 号封印不衔接。`);
    }
    const seen = await walkFile(join(by.segments, manifest.file), manifest, heads, flaws);
    if (seen === undefined) missing.push(manifest.file);
    links += seen ?? 0;
    end = { number: manifest.last, hash: Buffer.from(manifest.lastHash, 'hex') };
  }
  return { end, links, missing };
}

/** Number of links in the file; undefined when it is not there. */
async function walkFile(
  file: string,
  manifest: Manifest,
  heads: readonly KeptHead[],
  flaws: Flaws,
): Promise<number | undefined> {
  const hash = await hashFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (hash === undefined) return undefined;
  if (hash !== manifest.sha256) {
    flaws.add('segment-file-changed', manifest.first, `归档段文件 ${file} 与签名清单不符：文件被改动。`);
    return 0;
  }
  const before = { number: manifest.first - 1, hash: Buffer.from(manifest.previousHash, 'hex') };
  const walk = new ChainWalk(before, flaws, heads);
  for await (const link of readSegmentFile(file)) walk.step(link);
  if (walk.end.number !== manifest.last || walk.end.hash.toString('hex') !== manifest.lastHash) {
    flaws.add('segment-file-changed', manifest.last, `归档段文件 ${file} 的末尾与签名清单不符。`);
  }
  return walk.links;
}

function findCut(end: number, heads: readonly KeptHead[], flaws: Flaws): void {
  for (const { file, head } of heads) {
    if (head === null || head.number <= end) continue;
    flaws.add(
      'tail-cut',
      end + 1,
      `封印链止于第 ${end} 号，而 ${head.at} 导出的链头（${file}）已到第 ${head.number} 号：末尾 ${head.number - end} 条被截去。`,
    );
  }
}

/** Seals that stand before the chain's beginning: what an archive has taken must not come back. */
async function findStrays(tx: Tx, archived: number, flaws: Flaws): Promise<void> {
  const { rows } = await sql<{ number: number }>`
    select number from audit.seal where number <= ${archived} order by number limit ${AT_ONCE}`.execute(tx);
  for (const { number } of rows) {
    flaws.add('out-of-line', number, `第 ${number} 号封印属于已归档的段，却又出现在数据库中。`);
  }
}

/** Entries that should be in the chain by now, and marks of entries that were removed before they were. */
async function findUnsealed(tx: Tx, now: Date, flaws: Flaws): Promise<void> {
  const before = new Date(now.getTime() - SEALED_WITHIN);
  const { rows: unsealed } = await sql<{ id: string; at: Date; operation: string; all: number }>`
    select e.id, e.at, e.operation, count(*) over () as all from audit.entry e
    where e.at < ${before} and not exists (select from audit.seal s where s.entry_id = e.id)
    order by e.at, e.id limit ${AT_ONCE}`.execute(tx);
  flaws.count += (unsealed[0]?.all ?? 0) - unsealed.length;
  for (const { id, at, operation } of unsealed) {
    flaws.add(
      'unsealed',
      null,
      `记录 ${id}（${at.toISOString()}，${operation}）超过 10 秒未入链：封印进程已停止，或记录是直接插入的。`,
    );
  }
  const { rows: gone } = await sql<{ entry_id: string }>`
    select u.entry_id from audit.unsealed u
    where not exists (select from audit.entry e where e.id = u.entry_id)
      and not exists (select from audit.seal s where s.entry_id = u.entry_id)
    limit ${AT_ONCE}`.execute(tx);
  for (const { entry_id } of gone) {
    flaws.add('entry-removed', null, `记录 ${entry_id} 在入链之前被删除。`);
  }
}
