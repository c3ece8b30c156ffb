import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort } from './port.ts';

const host = '127.0.0.1';

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('a free port is taken as it is', async () => {
  const port = await choosePort({ host, port: 0 });
  expect(await choosePort({ host, port })).toBe(port);
});

test('port 0 becomes a free one below those that systems hand out by themselves', async () => {
  const port = await choosePort({ host, port: 0 });
  expect(port).toBeGreaterThanOrEqual(20_000);
  expect(port).toBeLessThan(32_768);
});

test('a taken port is refused with its number and what to set', async () => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const port = portOf(other);
  const refused = choosePort({ host, port });
  await expect(refused).rejects.toThrow(`端口 ${port} 已被其他程序占用`);
  await expect(refused).rejects.toMatchObject({ exitCode: 10 });
  other.close();
});

test('an address that this machine does not have is refused by the variable’s name', async () => {
  await expect(choosePort({ host: '192.0.2.1', port: 0 })).rejects.toThrow('HOST=192.0.2.1 不是本机的地址');
});
