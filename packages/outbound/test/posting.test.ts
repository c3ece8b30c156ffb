import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openLoopback } from './loopback.ts';
import { closedPort } from './loopback-server.ts';
import { SELF_SIGNED } from './self-signed.ts';

const { serve, outbound, closing } = openLoopback();

const message = { body: '{"单":1}', headers: { 'content-type': 'application/json' } };

describe('a message to another system', () => {
  test('arrives byte for byte under our own name, and the answer comes back', async () => {
    const bodies: Buffer[] = [];
    const server = await serve((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk));
      request.on('end', () => response.writeHead(202).end('收到'));
    });
    expect(await outbound().post(`${server.origin}/hook?a=%e4`, message)).toEqual({
      status: 202,
      answer: '收到',
    });
    expect(Buffer.concat(bodies).toString()).toBe(message.body);
    expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/hook?a=%e4' });
    expect(server.requests[0]?.headers['user-agent']).toMatch(/^Mumian\//);
    expect(server.requests[0]?.headers['content-type']).toBe('application/json');
  });

  test('follows no redirect and is sent to nobody else', async () => {
    const target = await serve((_, response) => response.end());
    const server = await serve((_, response) => response.writeHead(307, { location: target.origin }).end());
    expect(await outbound().post(server.origin, message)).toMatchObject({ status: 307 });
    expect(target.requests).toHaveLength(0);
  });

  test('takes no more of the answer than was asked for', async () => {
    const server = await serve((_, response) => response.end('x'.repeat(100_000)));
    const posted = await outbound().post(server.origin, { ...message, answerBytes: 10 });
    expect(posted).toEqual({ status: 200, answer: 'x'.repeat(10) });
  });

  test('is given up at its deadline, and not sent again', async () => {
    const server = await serve(() => undefined);
    // Long enough for a busy machine to have sent it.
    const posted = await outbound().post(server.origin, { ...message, deadlineMs: 2_000 });
    expect(posted).toEqual({ status: null, code: 'http.timeout' });
    expect(server.requests).toHaveLength(1);
  });

  test('goes to no private address unless the operator allows it', async () => {
    const server = await serve((_, response) => response.end());
    const out = outbound({ allowPrivate: false, ports: [server.port] });
    expect(await out.post(server.origin, message)).toEqual({ status: null, code: 'address.loopback' });
    expect(await out.post('http://169.254.169.254/', message)).toEqual({
      status: null,
      code: 'address.metadata',
    });
    expect(server.connections()).toBe(0);
  });

  test('goes over no connection whose certificate is not in order', async () => {
    const seen: string[] = [];
    const server = createTlsServer(SELF_SIGNED, (request, response) => {
      seen.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing(async () => server.close());
    const { port } = server.address() as AddressInfo;
    expect(await outbound().post(`https://127.0.0.1:${port}/`, message)).toMatchObject({ status: null });
    expect(seen).toEqual([]);
  });
});

describe('a plain connection', () => {
  test('stands to the address that was judged', async () => {
    const server = createTcpServer((socket) => socket.end('220 ready\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing(async () => server.close());
    const { port } = server.address() as AddressInfo;
    const socket = await outbound().connect('127.0.0.1', port);
    if (!(socket instanceof Socket)) throw new Error(socket.code);
    const [greeting] = await socket.toArray();
    expect(String(greeting)).toBe('220 ready\r\n');
  });

  test('is refused to private addresses, to other ports, and where nobody listens', async () => {
    const careful = outbound({ allowPrivate: false, ports: [25] });
    expect(await careful.connect('10.0.0.1', 25)).toEqual({ code: 'address.private' });
    expect(await careful.connect('::1', 25)).toEqual({ code: 'address.loopback' });
    expect(await careful.connect('8.8.8.8', 6379)).toEqual({ code: 'port.refused' });
    expect(await careful.connect('no host', 25)).toEqual({ code: 'url.malformed' });
    expect(await outbound().connect('127.0.0.1', await closedPort())).toEqual({ code: 'tcp.refused' });
  });
});
