import { findingOf } from '../checks/finding-of.ts';
import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { ProbeParts } from './probe.ts';

/** 国办秘函〔2019〕19号 附件1 站点无法访问: fifteen seconds, these included. */
const SLOW_MS = 15_000;
const PATIENCE_MS = 20_000;
/** Of so many it is asked again whether they are slow. */
const ASKED = 5;

/**
 * Pages that took fifteen seconds and take them again: a machine or line of ours that was busy makes any page slow once.
 * Where a site has more of them than are asked again, the others count when all of the first do.
 */
export async function slowFindings({ site, outbound, signal }: ProbeParts): Promise<Finding[]> {
  const slow = site.notes.filter(({ fetch }) => fetch.milliseconds >= SLOW_MS);
  const asked = slow.slice(0, ASKED);
  const again = await Promise.all(asked.map(({ url }) => isSlow(url, { outbound, signal })));
  const confirmed = asked.filter((_, at) => again[at] === true);
  const others = confirmed.length === asked.length ? slow.slice(ASKED) : [];
  return [...confirmed, ...others].map((note) => slowFinding(note, site.url));
}

async function isSlow(
  url: string,
  { outbound, signal }: Pick<ProbeParts, 'outbound' | 'signal'>,
): Promise<boolean> {
  const { timings, code, outcome } = await outbound.fetch(url, { signal, deadlineMs: PATIENCE_MS });
  if (outcome === 'blocked' || signal.aborted) return false;
  return timings.total >= SLOW_MS || code === 'http.timeout' || code === 'body.timeout';
}

function slowFinding({ url, fetch }: PageNote, siteUrl: string): Finding {
  return findingOf('page.slow', siteUrl, {
    url,
    message: `页面用了 ${(fetch.milliseconds / 1000).toFixed(1)} 秒才打开，再次打开仍超过 15 秒。`,
    certainty: 'probable',
    evidence: { milliseconds: Math.round(fetch.milliseconds) },
  });
}
