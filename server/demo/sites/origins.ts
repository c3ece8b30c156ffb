import type { LoopbackTarget } from '@mumian/outbound';
import { DEMO_SUFFIX, sites } from '../city/site.ts';
import { ERROR_REPORT_HOST } from './layout.ts';

export { DEMO_SUFFIX };

/** Hosts that belong to no registered site: the error-report platform, and an old host that answers 410. */
export const RETIRED_HOST = 'old.slj.mumianshi.gov.cn';
const otherHosts: readonly string[] = [ERROR_REPORT_HOST, RETIRED_HOST];

/** The same host without `www.`, or with it; it redirects to the registered one. */
export function aliasOf(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : `www.${host}`;
}

/**
 * The origins (`http://host`, no port) that the demo server at `port` answers. A fetcher in demo mode sends exactly
 * these to loopback and refuses every other name beneath DEMO_SUFFIX.
 */
export function demoOrigins(port: number): Map<string, LoopbackTarget> {
  const hosts = [...sites.flatMap(({ host }) => [host, aliasOf(host)]), ...otherHosts];
  return new Map(hosts.map((host) => [`http://${host}`, { address: '127.0.0.1', port }]));
}
