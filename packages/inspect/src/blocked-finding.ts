import { catalogue } from './catalogue.ts';
import type { FetchFacts, Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The first answer of the firewall, and how many pages of the site it kept from being read. */
export interface Block {
  readonly url: string;
  readonly fetch: FetchFacts;
  readonly pages: number;
}

/**
 * The one finding of a site whose firewall stands between it and the inspection. It is no fault of the site's content,
 * so nothing else is said of the site until it can be read.
 */
export function blockedFinding(block: Block, siteUrl: string): Finding {
  const { failing, area, severity, clause } = catalogue['monitor.blocked'];
  return {
    code: 'monitor.blocked',
    url: siteUrl,
    place: '',
    snippet: '',
    message: `网站防火墙拦截了检查，${block.pages} 个页面没有测到；网站内容未作判断。`,
    evidence: { target: block.url, fetch: block.fetch, pageCount: block.pages },
    certainty: 'certain',
    failing,
    area,
    severity,
    clause,
    fingerprint: fingerprintOf('monitor.blocked', siteUrl, siteUrl),
  };
}
