import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Config, Halt } from '../platform/config/index.ts';

/** A web process whose parent was killed needs a moment to notice. */
const patienceMs = 2_000;
const pollMs = 50;

/**
 * Ports that no operating system hands out by itself (Linux begins at 32768, RFC 6335 at 49152): between the choice and
 * the web process that listens lie the making and filling of a database, and meanwhile every outgoing connection of the
 * machine draws a port of its own.
 */
const own = { from: 20_000, below: 32_768 };

/**
 * Makes sure, before anything is started, that the web server's port can be had; port 0 becomes one that is free now and
 * stays so.
 *
 * @throws Halt (`portTaken`, or `configuration` for an address that this machine does not have)
 */
export async function choosePort(wanted: Pick<Config, 'host' | 'port'>): Promise<number> {
  for (const until = Date.now() + patienceMs; ; ) {
    const port = wanted.port === 0 ? randomInt(own.from, own.below) : wanted.port;
    try {
      await tryPort({ host: wanted.host, port });
      return port;
    } catch (error) {
      if (!isTaken(error) || Date.now() > until) throw portRefusal({ host: wanted.host, port }, error);
      await delay(pollMs);
    }
  }
}

async function tryPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ host, port, exclusive: true });
    await once(probe, 'listening');
  } finally {
    probe.close();
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** The sentence for an address that cannot be listened on; other errors are returned as they are. */
export function portRefusal({ host, port }: Pick<Config, 'host' | 'port'>, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (isTaken(error)) {
    return new Halt(
      'portTaken',
      `端口 ${port} 已被其他程序占用（${host}）。请停止那个程序，或用环境变量 PORT 指定另一个端口，例如 PORT=8081。`,
    );
  }
  if (code === 'EACCES') {
    return new Halt('portTaken', `没有权限使用端口 ${port}。请用环境变量 PORT 指定 1024 以上的端口。`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Halt('configuration', `HOST=${host} 不是本机的地址。请用环境变量 HOST 指定本机的一个地址。`);
  }
  return error;
}
