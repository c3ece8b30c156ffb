import type { Page } from '@mumian/extract';
import type { FetchRecord, PageRedirect, TextMark } from '../event.ts';
import type { Excerpt } from '../excerpt.ts';

/** Which crawl a state file belongs to; its first record. */
export interface HeaderRecord {
  readonly type: 'header';
  readonly version: number;
  /** The key of the start page. */
  readonly site: string;
}

/** By what a later crawl can tell that a page is as it was. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-1 of the decoded body; null when it was not read whole. */
  readonly bodyHash: string | null;
}

export interface PageRecord {
  readonly type: 'page';
  readonly key: string;
  readonly exchange: FetchRecord;
  readonly tries: number;
  /** On disk without the text of its article, which would be nearly all of the file. */
  readonly page: Page | null;
  readonly text: TextMark | null;
  readonly isRendered: boolean;
  readonly redirects: readonly PageRedirect[];
  readonly validators: Validators;
  readonly isUnchanged: boolean;
}

export interface TargetRecord {
  readonly type: 'target';
  readonly key: string;
  readonly exchange: FetchRecord;
  readonly tries: number;
  readonly excerpt: Excerpt | null;
}

/** What robots.txt of an origin said, so that a continued crawl keeps to the same. */
export interface RobotsRecord {
  readonly type: 'robots';
  readonly origin: string;
  readonly state: 'present' | 'absent' | 'unreachable';
  readonly text: string;
}

/** The host was given up for this run: what it answered as a firewall is asked again by the next. */
export interface SuspendedRecord {
  readonly type: 'suspended';
  readonly host: string;
  readonly code: string;
}

export interface EndRecord {
  readonly type: 'end';
  readonly stopped: string | null;
}

/** The record as it is remembered. */
export function withoutText(record: StateRecord): StateRecord {
  if (record.type !== 'page' || !record.page?.article?.text) return record;
  return { ...record, page: { ...record.page, article: { ...record.page.article, text: '' } } };
}

export type StateRecord = PageRecord | TargetRecord | RobotsRecord | SuspendedRecord | EndRecord;
