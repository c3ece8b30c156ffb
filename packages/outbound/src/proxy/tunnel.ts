import type { Socket } from 'node:net';
import type { Lease } from './lease.ts';

/**
 * Bytes to and fro between the browser and a judged address until either ends, falls silent for `idleMs`, or the
 * lease's budget is spent.
 */
export function tunnel(client: Socket, target: Socket, { lease, idleMs }: { lease: Lease; idleMs: number }) {
  const end = () => {
    client.destroy();
    target.destroy();
  };
  for (const socket of [client, target]) {
    lease.hold(socket);
    socket.setTimeout(idleMs, end);
    socket.on('error', end);
    socket.once('close', end);
    socket.on('data', (chunk: Buffer) => {
      if (!lease.spend(chunk.length)) end();
    });
  }
  client.pipe(target);
  target.pipe(client);
}
