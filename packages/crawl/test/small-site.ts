import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer of the small site: an HTML page as text, or a status with headers. */
export type SmallAnswer =
  | string
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

export interface SmallSite {
  readonly origin: string;
  readonly port: number;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Those of them that were told that nothing had changed: an answer with `etag` is compared by it. */
  readonly notModified: string[];
  /** The most requests that were open at one time. */
  busiest(): number;
  close(): Promise<void>;
}

/**
 * A real site on 127.0.0.1.
 *
 * @param pages answers by path with query, or a function of the path; what is not there is 404
 * @param onRequest called before each answer, which waits for it
 */
export async function serveSmallSite(
  pages: Readonly<Record<string, SmallAnswer>> | ((path: string) => SmallAnswer | undefined),
  onRequest?: (path: string) => Promise<void> | void,
): Promise<SmallSite> {
  const asked: string[] = [];
  const notModified: string[] = [];
  let open = 0;
  let busiest = 0;
  const find = typeof pages === 'function' ? pages : (path: string) => pages[path];

  async function answer(request: IncomingMessage) {
    const path = request.url ?? '/';
    asked.push(path);
    open += 1;
    busiest = Math.max(busiest, open);
    await onRequest?.(path);
    open -= 1;
    return find(path) ?? { status: 404, body: 'not found' };
  }

  const server = createServer((request, response) => {
    void answer(request).then((given) => {
      const { status, headers, body } =
        typeof given === 'string' ? { status: 200, headers: undefined, body: given } : given;
      const etag = headers?.etag;
      if (etag !== undefined && request.headers['if-none-match'] === etag) {
        notModified.push(request.url ?? '/');
        response.writeHead(304, { etag }).end();
        return;
      }
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    notModified,
    busiest: () => busiest,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A page with links. */
export function pageWithLinks(...addresses: readonly string[]): string {
  return `<html><head><title>页面</title></head><body>${addresses.map((to) => `<a href="${to}">链接到${to}</a>`).join('')}</body></html>`;
}
