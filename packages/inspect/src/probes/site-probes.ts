import { type CrawlSummary, readRobots } from '@mumian/crawl';
import type { Outbound } from '@mumian/outbound';
import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { PageViewer } from '../page-viewer.ts';
import type { SiteView } from '../site-view.ts';
import { contrastFindings } from './contrast-probe.ts';
import { injectedFindings } from './injected-probe.ts';
import { ipv6Findings } from './ipv6-probe.ts';
import type { ProbeParts } from './probe.ts';
import { searchFindings } from './search-probe.ts';
import { slowFindings } from './slow-probe.ts';
import { wwwFindings } from './www-probe.ts';

/** What the probes need of an inspection. */
export interface ProbeOptions {
  readonly outbound: Outbound;
  readonly signal?: AbortSignal;
  readonly robots?: 'respect' | 'override';
  /** Shows pages; without it nothing is said of contrast. */
  readonly renderer?: PageViewer;
}

/** All probes together add at most this to an inspection; what is not answered by then is not measured. */
const BUDGET_MS = 15_000;
/** Whether a page is slow takes longer to see. */
const SLOW_BUDGET_MS = 25_000;
const PRODUCT = 'mumian';

/**
 * Ask what a crawl does not: the other name of the site, its IPv6, its search, and whose scripts it takes in. Only of a
 * site that was read and that let us read on; to the site itself one question at a time.
 */
export async function probeSite(
  site: SiteView,
  gathering: Gathering,
  summary: CrawlSummary,
  { outbound, signal, robots = 'respect', renderer }: ProbeOptions,
): Promise<Finding[]> {
  const isOver = summary.stopped !== null && summary.stopped !== 'max-pages';
  if (site.home === null || isOver || signal?.aborted === true) return [];
  const budget = AbortSignal.timeout(BUDGET_MS);
  const parts: ProbeParts = {
    site,
    gathering,
    outbound,
    signal: signal === undefined ? budget : AbortSignal.any([signal, budget]),
    allows: async (url) => {
      if (robots === 'override') return true;
      return (await readRobots(outbound, new URL(url).origin, PRODUCT, parts.signal)).allows(url);
    },
  };
  const patience = AbortSignal.timeout(SLOW_BUDGET_MS);
  const slowly = { ...parts, signal: signal === undefined ? patience : AbortSignal.any([signal, patience]) };
  const found = await Promise.all([probeOwn(parts), injectedFindings(parts), slowFindings(slowly)]);
  // A browser at the same time would make slow what is not.
  const shown =
    renderer === undefined
      ? []
      : await contrastFindings(site, renderer, signal ?? new AbortController().signal);
  return [...found.flat(), ...shown];
}

async function probeOwn(parts: ProbeParts): Promise<Finding[]> {
  const { start, witness } = parts.gathering;
  return [
    ...(await searchFindings(parts)),
    ...(await wwwFindings(parts)),
    ...(await ipv6Findings(parts, { address: start?.exchange.address ?? null, hasIpv6: witness.hasIpv6 })),
  ];
}
