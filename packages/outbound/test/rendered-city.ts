import { createSocket } from 'node:dgram';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OutboundPolicy } from '../src/policy.ts';
import { serveHttp } from './loopback-server.ts';

export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * An invented city's site, reached by its name only, and a canary on this machine that listens to TCP and UDP and must
 * hear nothing.
 *
 * @param pages path to page, given the canary's port
 */
export async function serveCity(pages: (canaryPort: number) => Readonly<Record<string, Page>>) {
  let heard = 0;
  const canary = await serveHttp((_, response) => response.end('<p>inside</p>'));
  const ear = createSocket('udp4').on('message', () => {
    heard += 1;
  });
  await new Promise<void>((resolve) => ear.bind(canary.port, '127.0.0.1', resolve));
  const found = pages(canary.port);
  const site = await serveHttp((request, response) => {
    const page = found[(request.url ?? '').replace(/\?.*$/, '')];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (page === undefined) response.writeHead(404).end('<p>没有这一页</p>');
    else if (typeof page === 'string') response.end(`<!doctype html>${page}`);
    else page(request, response);
  });
  const target = { address: '127.0.0.1', port: site.port };
  const policy: OutboundPolicy = {
    agent: { version: '1.0.0', contact: 'https://www.city.test/agent' },
    ports: [canary.port],
    dns: { servers: ['127.0.0.1:9'], hosts: new Map() },
    demo: {
      suffix: 'city.test',
      origins: new Map([
        ['http://www.city.test', target],
        ['http://other.city.test', target],
      ]),
    },
  };
  return {
    site,
    policy,
    /** Connections and datagrams that reached the canary. */
    intrusions: () => canary.connections() + heard,
    async close() {
      await site.close();
      await canary.close();
      await new Promise<void>((resolve) => ear.close(() => resolve()));
    },
  };
}
