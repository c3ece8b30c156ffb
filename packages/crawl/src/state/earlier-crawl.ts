import { closeSync, openSync } from 'node:fs';
import { createKeyTable } from '../frontier/key-table.ts';
import type { PageRecord, StateRecord } from './record.ts';
import { checkHeader, decodeFrom } from './state-file.ts';

/** The pages of a finished crawl, looked up in its state file: in memory are only where they stand. */
export interface EarlierCrawl {
  /** What was known of a page then; null when it was not read. */
  find(key: string): PageRecord | null;
  close(): void;
}

/** Pages lie in both crawls in nearly the same order, so that few blocks are in use at a time. */
const KEPT_BLOCKS = 8;

/**
 * Open the state of an earlier crawl of the same site, for reading.
 *
 * @throws {StateRefused} when it is of another site or version
 */
export function openEarlierCrawl(path: string, site: string): EarlierCrawl {
  const file = openSync(path, 'r');
  const pages = createKeyTable();
  /** Of each page: where its block starts, and its place among the records of the block. */
  const blockOf: number[] = [];
  const placeOf: number[] = [];
  try {
    const body = checkHeader(file, path, site);
    let block = body;
    let place = 0;
    for (const { record, start, isFresh } of body === 0 ? [] : decodeFrom(file, body)) {
      if (isFresh) {
        block = start;
        place = 0;
      }
      if (record.type === 'page' && record.exchange.outcome === 'ok') {
        pages.set(record.key, blockOf.length);
        blockOf.push(block);
        placeOf.push(place);
      }
      place += 1;
    }
  } catch (error) {
    closeSync(file);
    throw error;
  }
  const kept = new Map<number, readonly StateRecord[]>();

  function recordsAt(block: number): readonly StateRecord[] {
    const known = kept.get(block);
    if (known !== undefined) return known;
    const records: StateRecord[] = [];
    for (const { record, isFresh, start } of decodeFrom(file, block)) {
      if (isFresh && start !== block) break;
      records.push(record);
    }
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_BLOCKS && oldest !== undefined) kept.delete(oldest);
    kept.set(block, records);
    return records;
  }

  return {
    find(key) {
      const page = pages.get(key);
      if (page < 0) return null;
      const record = recordsAt(blockOf[page] ?? 0)[placeOf[page] ?? 0];
      return record?.type === 'page' && record.key === key ? record : null;
    },
    close: () => closeSync(file),
  };
}
