import { createSocket } from 'node:dgram';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { OutboundPolicy } from '../src/policy.ts';
import { serveHttp } from './loopback-server.ts';
import { SELF_SIGNED } from './self-signed.ts';

export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * An invented city's site, reached by its name only, and a canary on this machine that listens to TCP and UDP and must
 * hear nothing. Over https it shows a certificate that nobody trusts.
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
  const sealed = createHttpsServer(SELF_SIGNED, (_, response) => response.end('<p>sealed</p>'));
  await new Promise<void>((resolve) => sealed.listen(0, '127.0.0.1', resolve));
  const sealedTarget = { address: '127.0.0.1', port: (sealed.address() as AddressInfo).port };
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
        ['https://www.city.test', sealedTarget],
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
      sealed.closeAllConnections();
      await new Promise<void>((resolve) => void sealed.close(() => resolve()));
      await canary.close();
      await new Promise<void>((resolve) => ear.close(() => resolve()));
    },
  };
}
