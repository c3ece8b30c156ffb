import { type Answer, SOUND } from '../bureau-site.ts';
import type { Expected, HazardSite } from './hazard.ts';
import { NOT_FOUND, type RawRequest, serveRaw } from './raw-site.ts';

/** What is said of the sound bureau when the hazard changes nothing of it. */
export const SOUND_RESULT: Expected = {
  read: true,
  title: '首页_木棉市水利局',
  findings: [],
  unverified: [],
  measured: { planned: 5, ok: 5, coverage: 1 },
  columns: ['2026-11-20'],
};

/** Turns a page into the bytes that a server sends. */
export type Writing = (page: Buffer, request: RawRequest) => Buffer;

/** The sound bureau behind a server that writes its pages in a manner of its own. */
export async function serveSound(write: Writing, pages = SOUND): Promise<HazardSite> {
  return siteAt(await serveRaw((request) => answerOf(pages, write, request)));
}

/** What the server says to a request: a page in its own manner, and of what it lacks an ordinary 404. */
export function answerOf(
  pages: Readonly<Record<string, Answer>>,
  write: Writing,
  request: RawRequest,
): Buffer {
  const page = pages[request.path];
  return page === undefined ? NOT_FOUND : write(Buffer.from(page.body), request);
}

/** A raw server as a site under its number. */
export function siteAt({ port, close }: { readonly port: number; close(): Promise<void> }): HazardSite {
  return { url: `http://127.0.0.1:${port}/`, close };
}
