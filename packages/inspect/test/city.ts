import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOutbound } from '@mumian/outbound';
import { serveNames } from '../../outbound/test/name-server.ts';
import { type InspectOptions, inspectSite } from '../src/inspect.ts';
import type { Report } from '../src/report.ts';

/** An answer of some host: an HTML page as text, or more exactly. */
export type HostAnswer =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    };

/** What a host says: by path with query, or by whatever it makes of it; all else is 404. */
export type HostPages = Readonly<Record<string, HostAnswer>> | ((path: string) => HostAnswer | undefined);

/** A site under its name among other hosts, all on loopback. */
export interface City {
  inspect(url: string, options?: Partial<InspectOptions>): Promise<Report>;
  /** `host path` of every request, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Hosts by name, each on port 80 as far as anybody can tell. A name that is not among them does not exist. */
export async function serveCity(hosts: Readonly<Record<string, HostPages>>): Promise<City> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url: path = '/' } = request;
    const host = request.headers.host ?? '';
    asked.push(`${host} ${path}`);
    const pages = hosts[host] ?? {};
    const found = (typeof pages === 'function' ? pages(path) : pages[path]) ?? { status: 404, body: '404' };
    const { status = 200, headers = {}, body = '' } = typeof found === 'string' ? { body: found } : found;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = { address: '127.0.0.1', port: (server.address() as AddressInfo).port };
  const names = await serveNames({});
  const outbound = createOutbound({
    demo: {
      suffix: 'mumian.gov.cn',
      origins: new Map(Object.keys(hosts).map((host) => [`http://${host}`, target])),
    },
    dns: { servers: [names.address] },
  });
  return {
    asked,
    inspect: (url, options = {}) =>
      inspectSite({
        url,
        outbound,
        maxPages: 100,
        concurrency: 4,
        now: new Date('2026-11-23T01:02:03Z'),
        version: '0.1.0',
        pause: () => Promise.resolve(),
        ...options,
      }),
    async close() {
      await outbound.close();
      await names.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The findings of a code, as `certainty target`, the target without its scheme; sorted. */
export function found(report: Report, code: string): string[] {
  return report.findings
    .filter((finding) => finding.code === code)
    .map(
      ({ certainty, evidence, url }) =>
        `${certainty} ${(evidence.target ?? url).replace(/^https?:\/\//, '')}`,
    )
    .sort();
}
