import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort } from './port.ts';

const host = '127.0.0.1';

test('a free port is taken as it is, and port 0 becomes a free one', async () => {
  const port = await choosePort({ host, port: 0 });
  expect(port).toBeGreaterThan(0);
  expect(await choosePort({ host, port })).toBe(port);
});

test('a taken port is refused with its number and what to set', async () => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const refused = choosePort({ host, port });
  await expect(refused).rejects.toThrow(`端口 ${port} 已被其他程序占用`);
  await expect(refused).rejects.toMatchObject({ exitCode: 10 });
  other.close();
});

test('an address that this machine does not have is refused by the variable’s name', async () => {
  await expect(choosePort({ host: '192.0.2.1', port: 0 })).rejects.toThrow('HOST=192.0.2.1 不是本机的地址');
});
