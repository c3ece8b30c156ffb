import type { Gold } from './gold.ts';
import type { Article, Column, Page } from './page.ts';
import type { Traits } from './traits.ts';

/** What a path answers. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly delayMs?: number;
}

/** A site that is being built: sound at first, then with faults and decoys in it. */
export interface Site {
  readonly traits: Traits;
  readonly home: Page;
  readonly columns: Column[];
  /** Pages that are neither list nor article in a list. */
  readonly leaves: Article[];
  readonly gold: Gold[];
  /** Answers of paths that are no page of ours: files, pictures, redirects, damage. */
  readonly extras: Map<string, Answer>;
  readonly search: { action: string; field: string; works: boolean };
  /** Whole address of a path. */
  url(path: string): string;
  /** As a page of the site links to a path. */
  href(path: string): string;
  /** An article that has neither a fault nor a decoy yet. */
  take(): Article;
  expect(gold: Gold): void;
}

export const html = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

export const redirect = (location: string, status = 302): Answer => ({
  status,
  headers: { location, 'content-type': 'text/html' },
  body: '',
});

export function file(type: string, body: string | Uint8Array): Answer {
  return { status: 200, headers: { 'content-type': type }, body };
}
