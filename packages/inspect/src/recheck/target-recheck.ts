import { randomInt } from 'node:crypto';
import { siteKey, urlKey } from '@mumian/crawl';
import { fetchSentence } from '../fetch-sentence.ts';
import { fetchFacts } from '../target-finding.ts';
import { isRemoved, type Look, obstacle } from './look.ts';
import { evidencePages, evidenceTarget, GONE, type Suspect, THERE, unmeasured } from './suspect.ts';

/** Faults of an address that pages refer to. */
export const TARGET_CODES = [
  'link.dead.internal',
  'link.dead.external',
  'page.soft-404',
  'attachment.broken',
  'image.broken',
  'redirect.chain',
] as const;

const MOST_PAGES = 5;
const LONG_CHAIN = 3;

/** A target is mended when it opens as itself, or when no page refers to it any more. */
export async function recheckTarget(suspect: Suspect, look: Look, siteUrl: string) {
  const target = evidenceTarget(suspect);
  if (target === null) return unmeasured('登记时没有留下出错的地址');
  const seen = await look(target);
  if (seen === null) return unmeasured('没有读到地址：网站的 robots.txt 不允许访问，或时限内没有测完');
  if (seen.exchange.outcome === 'ok') {
    if (suspect.code === 'redirect.chain') return seen.exchange.hops.length < LONG_CHAIN ? GONE : THERE;
    if (seen.page === null || siteKey(target) !== siteKey(siteUrl)) return GONE;
    return presence(target, seen.page, look);
  }
  const standing = await stillReferred(suspect, target, look);
  if (standing === 'nowhere') return GONE;
  if (seen.exchange.outcome !== 'broken') return unmeasured(fetchSentence(fetchFacts(seen)));
  return standing === 'referred' ? THERE : unmeasured('还有引用该地址的页面没有读到');
}

/** A page that opens may be one that says "not found": then an address that nobody ever made shows the same. */
async function presence(target: string, page: { contentHash: string; title: string | null }, look: Look) {
  const url = new URL(target);
  const isHome = url.pathname === '/' && url.search === '';
  if (isHome) return GONE;
  const extension = /\.\w+$/.exec(url.pathname)?.[0] ?? '.html';
  const neighbour = new URL(`t${randomInt(10 ** 9, 10 ** 10)}${extension}`, url).href;
  const absent = await look(neighbour);
  if (absent === null) return unmeasured('时限内没有测完');
  if (absent.exchange.outcome !== 'ok' || absent.page === null) return GONE;
  if (absent.page.contentHash === page.contentHash) return THERE;
  return absent.page.title === page.title && page.title !== null
    ? unmeasured('网站对不存在的地址也答复正常页面，无法判明')
    : GONE;
}

/** Whether a page that used to refer to the target still does. */
async function stillReferred(
  suspect: Suspect,
  target: string,
  look: Look,
): Promise<'referred' | 'nowhere' | 'unknown'> {
  const named = evidencePages(suspect, MOST_PAGES);
  const pages = named.length > 0 ? named : suspect.url === null ? [] : [suspect.url];
  const { pageCount } = suspect.evidence;
  const isComplete = pages.length > 0 && (typeof pageCount !== 'number' || pageCount <= pages.length);
  const key = urlKey(target);
  let isKnown = isComplete;
  for (const page of pages) {
    const seen = await look(page);
    if (isRemoved(seen)) continue;
    if (obstacle(seen) !== null || seen?.page == null) isKnown = false;
    else if (seen.page.links.some(({ url }) => urlKey(url) === key)) return 'referred';
  }
  return isKnown ? 'nowhere' : 'unknown';
}
