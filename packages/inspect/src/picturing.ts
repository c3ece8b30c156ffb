import { type Evidence as Archive, type CrawlOptions, urlKey } from '@mumian/crawl';
import type { Finding } from './finding.ts';

/** Pages of which a picture is taken: enough to believe a report, few enough not to hold it up. */
const MOST_PAGES = 10;
const PAGE_MS = 15_000;

export interface PictureParts {
  readonly archive: Archive;
  readonly renderer: NonNullable<CrawlOptions['renderer']>;
  readonly signal: AbortSignal;
}

/**
 * Take pictures of the pages behind the gravest findings, as a browser shows them now, and keep them beside the pages'
 * own bytes. Each such finding says where its picture lies. A browser that is not there, or a page that does not open
 * in it, costs the picture alone.
 *
 * @param findings in the order of the report; pages are taken in that order, gravest first
 */
export async function takePictures(
  findings: readonly Finding[],
  { archive, renderer, signal }: PictureParts,
): Promise<Finding[]> {
  const pages = [...new Set([...findings].sort(bySeverity).map(({ url }) => url))].slice(0, MOST_PAGES);
  const pictures = new Map<string, Finding['evidence']['record']>();
  for (const url of pages) {
    if (signal.aborted) break;
    const shown = await renderer.render(url, { deadlineMs: PAGE_MS, signal });
    // Where the first page finds no browser, no other will.
    if (!shown.rendered && pictures.size === 0) break;
    const png = shown.rendered ? (shown.screenshot ?? null) : null;
    const kept = png === null ? null : archive.keepPicture(urlKey(url), url, png);
    if (kept !== null) pictures.set(url, kept.record);
  }
  return findings.map((finding) => {
    const picture = pictures.get(finding.url);
    return picture === undefined ? finding : { ...finding, evidence: { ...finding.evidence, picture } };
  });
}

const GRAVITY: Readonly<Record<Finding['severity'], number>> = { veto: 0, serious: 1, ordinary: 2, hint: 3 };

function bySeverity(a: Finding, b: Finding): number {
  return GRAVITY[a.severity] - GRAVITY[b.severity];
}
