import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMember, addSite, buildCity, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { type SmallSite, smallPage, startSmallSite } from '../../test/web-site.ts';

let system: System;
let monitor: Member;
let web: SmallSite;
let siteId: string;

const article = (words: string) => ({
  etag: `"${encodeURIComponent(words)}"`,
  body: smallPage('防汛会议召开', `<p>发布时间：2026-02-27 09:00</p><p>${words}</p><p>各单位按时到会。</p>`, {
    ArticleTitle: '防汛会议召开',
    PubDate: '2026-02-27 09:00',
    ContentSource: '木棉市教育局',
  }),
});

beforeAll(async () => {
  system = await openSystem({ dataFolder: mkdtempSync(join(tmpdir(), 'mumian-unchanged-')) });
  const city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
  web = await startSmallSite({
    '/': smallPage('首页', '<a href="/1.html">防汛会议召开</a><a href="/2.html">学校放假通知</a>'),
    '/1.html': article('会议布署了防汛工作。'),
    '/2.html': article('各学校按时放假。'),
  });
  siteId = await addSite(system, city.education, { kind: 'system', url: web.url });
});
afterAll(async () => {
  await web.close();
  await system.close();
});

async function inspect(): Promise<void> {
  system.clock.now = new Date(system.clock.now.getTime() + 60_000);
  const { status } = await call(system, monitor, 'POST', `/sites/${siteId}/inspections`, {});
  expect(status).toBe(202);
  await system.drain();
}

const get = async (path: string) => (await call(system, monitor, 'GET', path)).body;

async function inWords() {
  const { items } = await get(`/findings?siteId=${siteId}&q=1.html`);
  return items.filter((item: { code: string }) => item.code.startsWith('text.'));
}

it('[1.4] keeps the finding in a text that has not changed, and what proves it, until the words are put right', async () => {
  await inspect();
  const [found] = await inWords();
  expect(found).toMatchObject({ state: 'new', seenCount: 1, url: `${web.url}1.html` });
  await inspect();
  expect(await inWords()).toMatchObject([{ id: found.id, state: 'new', seenCount: 2 }]);
  expect(await get(`/findings/${found.id}/snapshot`)).toMatchObject({ status: 200 });
  // The page without findings is not read again.
  expect(web.answers('/2.html')).toEqual([200, 304]);
  expect(web.answers('/1.html')).toEqual([200, 200]);
  web.pages.set('/1.html', article('会议部署了防汛工作。'));
  await inspect();
  expect(await inWords()).toMatchObject([{ id: found.id, state: 'resolved' }]);
});
