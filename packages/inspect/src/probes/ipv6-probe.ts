import { isIP } from 'node:net';
import { addressKind, type Exchange } from '@mumian/outbound';
import { findingOf } from '../checks/finding-of.ts';
import type { Certainty } from '../classification.ts';
import type { Finding } from '../finding.ts';
import { fetchFacts } from '../target-finding.ts';
import { ask, type ProbeParts } from './probe.ts';

/** What is known of the start page beside the site: where it connected to, and whether IPv6 goes anywhere from here. */
export interface Ipv6Ground {
  /** The address of the start page; what is not public is not judged. */
  readonly address: string | null;
  /** Something answered over IPv6 in this very inspection. */
  readonly hasIpv6: boolean;
}

/** Is the site there for those who have IPv6? Not measured under bare, private and invented addresses. */
export async function ipv6Findings(parts: ProbeParts, ground: Ipv6Ground): Promise<Finding[]> {
  const { site, outbound } = parts;
  const host = new URL(site.url).hostname;
  const { address } = ground;
  if (address === null || addressKind(address) !== 'public' || address.includes(':')) return [];
  if (isIP(host) !== 0) return [];
  const { ipv6 } = await outbound.addresses(host);
  if (ipv6 === null) return [];
  const usable = ipv6.filter((each) => addressKind(each) === 'public');
  if (usable.length === 0) {
    const stray = ipv6.length === 0 ? '' : `，只有不能从外部访问的 ${ipv6.join('、')}`;
    return [
      findingOf('ipv6.missing', site.url, {
        url: site.url,
        snippet: ipv6.join(' '),
        message: `域名 ${host} 没有可用的 IPv6 地址记录${stray}。`,
        certainty: 'certain',
        key: host,
      }),
    ];
  }
  const exchange = await ask(parts, site.url, { family: 6 });
  const certainty = unreachable(exchange, ground.hasIpv6);
  if (certainty === null) return [];
  return [
    findingOf('ipv6.unreachable', site.url, {
      url: site.url,
      snippet: usable.join(' '),
      message: `域名 ${host} 有 IPv6 地址 ${usable.join('、')}，但首页经 IPv6 打不开，经 IPv4 可以打开。`,
      certainty,
      key: host,
      evidence: { target: site.url, fetch: fetchFacts({ exchange, tries: 1 }) },
    }),
  ];
}

/**
 * How sure it is that the home page cannot be had over IPv6; null when it can, or when the fault may be on our side: a
 * network without a way, or with one that leads nowhere, looks like a silent site.
 */
export function unreachable(
  { outcome, code, layer, status }: Pick<Exchange, 'outcome' | 'code' | 'layer' | 'status'>,
  hasIpv6: boolean,
): Certainty | null {
  if (outcome === 'ok' || outcome === 'blocked') return null;
  if (status !== null) return outcome === 'broken' ? 'probable' : null;
  if (code === 'tcp.refused') return hasIpv6 ? 'certain' : 'probable';
  if (!hasIpv6) return null;
  return code === 'tcp.timeout' || code === 'tcp.reset' || layer === 'tls' ? 'probable' : null;
}
