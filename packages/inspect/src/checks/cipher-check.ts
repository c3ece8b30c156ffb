import { siteKey } from '@mumian/crawl';
import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/** Hosts of the site that speak SM2 alone (GB/T 38636 without another certificate): one finding each. */
export function cipherFindings({ failed }: Gathering, site: SiteView): Finding[] {
  const origins = new Map<string, string>();
  for (const { exchange, url } of failed)
    if (exchange.code === 'tls.gm-only' && siteKey(url) === siteKey(site.url))
      origins.set(new URL(exchange.finalUrl).origin, exchange.detail ?? '');
  return [...origins].map(([origin, suite]) =>
    findingOf('tls.gm-only', site.url, {
      url: `${origin}/`,
      snippet: suite,
      message: `网站只提供国密算法的安全连接，公众常用的浏览器打不开（${new URL(origin).host}）。`,
      certainty: 'certain',
    }),
  );
}
