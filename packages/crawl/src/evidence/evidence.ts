import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '@mumian/outbound';
import { type Archive, type Origin, openArchive } from './archive.ts';
import type { Kept } from './locator.ts';
import { openSpool, type Spool } from './spool.ts';

export interface EvidenceOptions {
  /** A folder of this run alone, made when it is not there: `evidence.warc.gz`, and `spool/` while it runs. */
  readonly directory: string;
  /** Who made the archive, kept in it. */
  readonly origin: Origin;
  /** Clock of the archive's own records; those of an exchange carry the time of the exchange. */
  readonly now: () => Date;
  /** Disk for exchanges that are not judged yet; beyond it the oldest go. 1 GiB by default. */
  readonly spoolBytes?: number;
}

/**
 * What proves a finding. The crawl hands in every exchange while it has the bytes; whoever judges the page afterwards
 * says which are kept. Nothing here throws: an inspection goes on when the disk is full, and `trouble` says so.
 */
export interface Evidence {
  /** Remember an exchange under its key until it is judged; a later one of the same key takes its place. */
  spool(key: string, exchange: Exchange): void;
  /**
   * Write the exchange of a key into the archive, once, whoever asks again.
   *
   * @param reason code of the finding that it proves, or of the failure
   * @returns where it lies; null when there is none (never fetched, fallen out of the spool, disk trouble)
   */
  keep(key: string, reason: string): Kept | null;
  /** Write a picture of the page as a browser drew it, beside the page's own records. */
  keepPicture(key: string, url: string, png: Buffer): Kept | null;
  /** The first failure of the disk, after which nothing more is kept; null when all went well. */
  trouble(): Error | null;
  /** Bring the archive to the disk and remove the spool. */
  close(): void;
}

const SPOOL_BYTES = 1024 ** 3;

/** Open the evidence of one run. The spool of an earlier run that died is discarded; its archive is continued. */
export function createEvidence(options: EvidenceOptions): Evidence {
  const { directory, origin, now, spoolBytes = SPOOL_BYTES } = options;
  const kept = new Map<string, Kept>();
  let spool: Spool | null = null;
  let archive: Archive | null = null;
  let trouble: Error | null = null;

  function attempt<T>(work: () => T): T | null {
    if (trouble !== null) return null;
    try {
      return work();
    } catch (error) {
      trouble = asError(error);
      return null;
    }
  }

  function openedSpool(): Spool {
    spool ??= openSpool(join(directory, 'spool'), { maxBytes: spoolBytes });
    return spool;
  }

  function openedArchive(): Archive {
    if (archive !== null) return archive;
    mkdirSync(directory, { recursive: true });
    archive = openArchive(join(directory, 'evidence.warc.gz'), { origin, now });
    return archive;
  }

  return {
    spool(key, exchange) {
      attempt(() => openedSpool().put(key, exchange));
    },
    keep(key, reason) {
      const before = kept.get(key);
      if (before !== undefined) return before;
      return attempt(() => {
        const captured = spool?.take(key) ?? null;
        if (captured === null) return null;
        const written = openedArchive().append(captured, reason);
        kept.set(key, written);
        return written;
      });
    },
    keepPicture(key, url, png) {
      return attempt(() => openedArchive().appendPicture(url, png, kept.get(key) ?? null));
    },
    trouble: () => trouble,
    close() {
      for (const each of [archive, spool]) {
        try {
          each?.close();
        } catch (error) {
          trouble ??= asError(error);
        }
      }
      archive = null;
      spool = null;
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
