import { request } from 'node:http';

/** What a demo host answered, undecoded. */
export interface LoopbackAnswer {
  status: number;
  type: string;
  location: string | undefined;
  body: Buffer;
}

/** Asks 127.0.0.1:`port` for `path` in the name of `host`, as the demo-mode fetcher does. Follows no redirect. */
export function loopbackRequest(
  port: number,
  host: string,
  path: string,
  method = 'GET',
): Promise<LoopbackAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, agent: false, headers: { host } });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('error', reject);
      incoming.once('end', () => {
        resolve({
          status: incoming.statusCode ?? 0,
          type: incoming.headers['content-type'] ?? '',
          location: incoming.headers.location,
          body: Buffer.concat(chunks),
        });
      });
    });
    outgoing.end();
  });
}
