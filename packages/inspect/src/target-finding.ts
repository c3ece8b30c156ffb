import { type PageFetched, siteKey, type TargetChecked } from '@mumian/crawl';
import { catalogue, type FindingCode } from './catalogue.ts';
import { fetchSentence } from './fetch-sentence.ts';
import type { FetchFacts, Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { References } from './reference-book.ts';

/** An address that did not answer well, with who refers to it. */
export type FailedFetch = Pick<PageFetched | TargetChecked, 'key' | 'url' | 'exchange' | 'tries'> & {
  readonly kind: TargetChecked['kind'];
  readonly isStart: boolean;
};

/**
 * The finding of an address that could not be read: one for the target, however many pages refer to it. Only a
 * broken target is a fault. A page of the site behind a firewall's question becomes `page.challenge`, what else is unverified,
 * blocked or not fetched `link.unverified`; neither counts.
 */
export function targetFinding(failed: FailedFetch, references: References, siteUrl: string): Finding {
  const code = codeOf(failed, siteUrl);
  const { failing, area, severity, clause, counted } = catalogue[code];
  const fetch = fetchFacts(failed);
  const [first] = references.first;
  const text = first?.text ?? '';
  return {
    code,
    url: first?.url ?? failed.url,
    place: first?.place ?? '',
    snippet: text,
    message: `${subject(failed, text)}${fetchSentence(fetch)}。`,
    evidence: { target: failed.url, fetch, pages: references.first, pageCount: references.count },
    certainty: counted ? 'certain' : 'undetermined',
    failing,
    area,
    severity,
    clause,
    fingerprint: fingerprintOf(code, siteUrl, failed.url),
  };
}

function codeOf({ exchange, kind, url, isStart }: FailedFetch, siteUrl: string): FindingCode {
  const isOwn = siteKey(url) === siteKey(siteUrl);
  if (exchange.outcome === 'blocked' && isOwn && kind === 'page') return 'page.challenge';
  if (exchange.outcome !== 'broken') return 'link.unverified';
  if (isStart) return 'page.unreachable';
  if (exchange.code === 'http.soft-404') return 'page.soft-404';
  if (kind === 'image') return 'image.broken';
  if (kind === 'attachment') return 'attachment.broken';
  return isOwn ? 'link.dead.internal' : 'link.dead.external';
}

function subject({ kind, isStart, exchange }: FailedFetch, text: string): string {
  if (isStart) return '首页打不开：';
  const named = text === '' ? '' : `“${text}”`;
  if (kind === 'page' && exchange.outcome === 'blocked') return `页面${named}没有读到：`;
  if (kind === 'image') return `图片${named}无法显示：`;
  return kind === 'attachment' ? `附件${named}无法下载：` : `链接${named}打不开：`;
}

/** What of a fetch is evidence. */
export function fetchFacts({ exchange, tries }: Pick<FailedFetch, 'exchange' | 'tries'>): FetchFacts {
  const { outcome, layer, code, detail, status, address, hops } = exchange;
  return { outcome, layer, code, detail, status, address, tries, hops };
}
