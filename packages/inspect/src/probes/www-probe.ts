import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { extractPage, type Page, simhashDistance } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { findingOf } from '../checks/finding-of.ts';
import type { Finding } from '../finding.ts';
import { fetchFacts } from '../target-finding.ts';
import { ask, type ProbeParts } from './probe.ts';

/** Home pages that differ in fewer of 64 bits are the same with other news. */
const UNLIKE_BITS = 16;
/** A host under which every name exists says nothing by having one more. */
const NEIGHBOUR_BYTES = 6;

/**
 * Does the site open under its other name, with or without `www.`? A name that does not exist is no fault: departments
 * stand at `slj.x.gov.cn` without `www`, and many portals have no bare name. It is one when the name exists and answers
 * with another site, or is gone or refused there. Not measured: bare addresses, zones in which every name exists,
 * firewalls, timeouts, servers that fail.
 */
export async function wwwFindings(parts: ProbeParts): Promise<Finding[]> {
  const { site, gathering, outbound } = parts;
  const home = gathering.start?.page ?? null;
  const here = new URL(site.url);
  if (home === null || isIP(here.hostname.replace(/^\[|\]$/g, '')) !== 0 || !here.hostname.includes('.'))
    return [];
  const isWww = here.hostname.startsWith('www.');
  const other = new URL('/', here);
  other.hostname = isWww ? here.hostname.slice(4) : `www.${here.hostname}`;
  if ((await outbound.judge(other.href)).verdict !== 'allowed') return [];
  if (!isWww && (await hasEveryName(parts, here))) return [];
  const exchange = await askEitherScheme(parts, other);
  const words = mismatchOf(exchange, home, here);
  if (words === null) return [];
  return [
    findingOf('www.mismatch', site.url, {
      url: site.url,
      snippet: other.host,
      message: `${other.host} ${words}，与 ${here.host} 不同。`,
      certainty: exchange.status === 404 || exchange.status === 410 ? 'certain' : 'probable',
      key: 'www',
      evidence: { target: other.href, fetch: fetchFacts({ exchange, tries: 1 }) },
    }),
  ];
}

async function hasEveryName({ outbound }: ProbeParts, here: URL): Promise<boolean> {
  const neighbour = new URL('/', here);
  neighbour.hostname = `${randomBytes(NEIGHBOUR_BYTES).toString('hex')}.${here.hostname}`;
  const verdict = await outbound.judge(neighbour.href);
  return verdict.verdict !== 'unresolved' || verdict.code !== 'dns.nxdomain';
}

/** People write the name alone: whichever scheme opens will do. */
async function askEitherScheme(parts: ProbeParts, other: URL): Promise<Exchange> {
  const first = await ask(parts, other.href);
  if (first.outcome === 'ok' || other.protocol === 'http:') return first;
  const plain = new URL(other);
  plain.protocol = 'http:';
  const second = await ask(parts, plain.href);
  return second.outcome === 'ok' ? second : first;
}

function mismatchOf(exchange: Exchange, home: Page, here: URL): string | null {
  const { outcome, code, status, finalUrl, body, headers } = exchange;
  if (status === 404 || status === 410) return `答复 ${status}`;
  if (code === 'tcp.refused') return '拒绝连接';
  if (outcome !== 'ok' || new URL(finalUrl).hostname === here.hostname) return null;
  const page = extractPage({ url: finalUrl, body, contentType: headers['content-type'] ?? '' });
  if (page.redirect !== null || page.contentHash === home.contentHash) return null;
  if (page.title !== null && page.title === home.title) return null;
  if (simhashDistance(page.simhash, home.simhash) < UNLIKE_BITS) return null;
  return `打开的是另一个页面（${page.title ?? '无标题'}）`;
}
