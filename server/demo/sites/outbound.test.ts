import { createOutbound, type Outbound } from '@mumian/outbound';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_SUFFIX } from './origins.ts';
import { type DemoSites, startDemoSites } from './server.ts';

let running: DemoSites;
let outbound: Outbound;

beforeAll(async () => {
  running = await startDemoSites({ now: new Date('2026-03-02T01:00:00Z') });
  outbound = createOutbound({ demo: { suffix: DEMO_SUFFIX, origins: running.origins } });
});
afterAll(async () => {
  await outbound.close();
  await running.close();
});

test('the guard of outgoing requests reaches a demo site by its registered address', async () => {
  const exchange = await outbound.fetch('http://slj.mumianshi.gov.cn/');
  expect(exchange).toMatchObject({ outcome: 'ok', status: 200, address: '127.0.0.1' });
});

test('a redirect from one demo host to another stays on loopback', async () => {
  const exchange = await outbound.fetch('http://mumianshi.gov.cn/yw/');
  expect(exchange).toMatchObject({
    outcome: 'ok',
    finalUrl: 'http://www.mumianshi.gov.cn/yw/',
    address: '127.0.0.1',
  });
  const chain = await outbound.fetch('http://slj.mumianshi.gov.cn/news.asp');
  expect(chain).toMatchObject({ outcome: 'ok', finalUrl: 'http://slj.mumianshi.gov.cn/gzdt/' });
});

test('a retired host and a host that does not exist are broken, without asking DNS', async () => {
  expect((await outbound.fetch('http://old.slj.mumianshi.gov.cn/notice/31.html')).code).toBe('http.410');
  const unknown = await outbound.fetch('http://zhuanti.wlj.mumianshi.gov.cn/2020/');
  expect(unknown).toMatchObject({ outcome: 'broken', code: 'dns.nxdomain', detail: 'demo.unknown' });
});

test('a demo host over https or on another port is refused', async () => {
  for (const url of ['https://slj.mumianshi.gov.cn/', `http://slj.mumianshi.gov.cn:${running.port}/`]) {
    expect(await outbound.judge(url)).toEqual({ verdict: 'refused', code: 'demo.unknown' });
  }
});
