import { createOutbound, type Exchange, type Outbound } from '@mumian/outbound';
import type { Finding } from '../../src/finding.ts';
import { inspectSite } from '../../src/inspect.ts';
import type { Report } from '../../src/report.ts';
import type { Hazard, HazardSite } from './hazard.ts';

/** A report, and every exchange that led to it. */
export interface Inspection {
  readonly report: Report;
  readonly exchanges: readonly Exchange[];
}

/** Inspect the site of a hazard as the command line would, but without waiting between two tries. */
export async function inspectHazard({ maxPages = 100 }: Hazard, site: HazardSite): Promise<Inspection> {
  const exchanges: Exchange[] = [];
  const outbound = createOutbound({ allowPrivate: true, ...site.policy });
  try {
    const report = await inspectSite({
      url: site.url,
      outbound: watched(outbound, exchanges),
      maxPages,
      concurrency: 4,
      now: new Date('2026-11-23T01:02:03Z'),
      version: '0.1.0',
      pause: () => Promise.resolve(),
    });
    return { report, exchanges };
  } finally {
    await outbound.close();
  }
}

function watched(outbound: Outbound, exchanges: Exchange[]): Outbound {
  return {
    ...outbound,
    async fetch(url, options) {
      const exchange = await outbound.fetch(url, options);
      exchanges.push(exchange);
      return exchange;
    },
  };
}

/** What a report says, in the words of a hazard's expectation. */
export function saidOf({ report, exchanges }: Inspection) {
  const { site, measured, crawl, columns, findings, unverified } = report;
  const start = exchanges.find(({ url }) => url === new URL(site.url).href);
  return {
    read: site.read,
    title: site.title,
    start: site.startPage,
    rung: start?.rung,
    forgiven: [...new Set(exchanges.flatMap(({ forgiven }) => forgiven.map(({ code }) => code)))].sort(),
    findings: findings.map((finding) => `${finding.code} ${pathOf(placeOf(finding))}`).sort(),
    unverified: unverified
      .map(({ url, evidence }) => `${evidence.fetch?.code} ${pathOf(evidence.target ?? url)}`)
      .sort(),
    measured,
    stopped: crawl.stopped,
    columns: columns.map(({ newest }) => newest),
  };
}

/** What a finding is about: the site where it is blocked, the target of a link, else the page. */
function placeOf({ code, url, evidence }: Finding): string {
  return code === 'monitor.blocked' ? url : (evidence.target ?? url);
}

/** Without the port of this run; other hosts keep their name. */
function pathOf(address: string): string {
  return address.replace(/^https?:\/\/127\.0\.0\.1:\d+/, '');
}
