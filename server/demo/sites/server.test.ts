import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_SUFFIX, sites } from '../city/site.ts';
import { BLOCKED_SITE } from './answer.ts';
import { plantedFaults } from './faulty-site.ts';
import { loopbackRequest } from './loopback-request.ts';
import { type DemoSites, startDemoSites } from './server.ts';

const now = new Date('2026-03-02T01:00:00Z');
/** Every site that lets a machine in. */
const openSites = sites.filter(({ key }) => key !== BLOCKED_SITE);
let running: DemoSites;

beforeAll(async () => {
  running = await startDemoSites({ now });
});
afterAll(() => running.close());

const ask = (host: string, path: string, method?: string) =>
  loopbackRequest(running.port, host, path, method);

async function page(host: string, path: string): Promise<string> {
  const { status, type, body } = await ask(host, path);
  expect([status, type, host + path]).toEqual([200, 'text/html; charset=utf-8', host + path]);
  return body.toString('utf8');
}

function linksOf(markup: string): string[] {
  return [...markup.matchAll(/(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '');
}

describe('the demo sites', () => {
  test('listen on loopback only', () => {
    expect(running.address).toBe(`127.0.0.1:${running.port}`);
  });

  test.each(openSites.map((site) => [site.host, site] as const))(
    '%s answers with its full name',
    async (host, site) => {
      const { status, type, body } = await ask(host, '/');
      const charset = type.endsWith('charset=utf-8') ? 'utf-8' : 'gbk';
      const markup = new TextDecoder(charset, { fatal: true }).decode(body);
      expect(status).toBe(200);
      expect(markup).toContain(`<meta name="SiteName" content="${site.name}">`);
      if (site.siteCode !== null) expect(markup).toContain(`网站标识码：${site.siteCode}`);
      for (const words of ['主办单位：', '我为政府网站找错', '党政机关网站标识'])
        expect(markup).toContain(words);
    },
  );

  test('every origin for the outbound guard is plain http beneath the suffix, and answered', async () => {
    expect(running.origins.size).toBe(42 * 2 + 2);
    for (const [origin, target] of running.origins) {
      const { protocol, host } = new URL(origin);
      expect(protocol).toBe('http:');
      expect(host === DEMO_SUFFIX || host.endsWith(`.${DEMO_SUFFIX}`)).toBe(true);
      expect(target).toEqual({ address: '127.0.0.1', port: running.port });
      expect((await ask(host, '/')).status).not.toBe(421);
    }
  });

  test('an unknown host, a foreign port and a missing name are answered 421', async () => {
    for (const host of ['nowhere.mumianshi.gov.cn', 'example.com', 'slj.mumianshi.gov.cn:1', '[::1]', '']) {
      expect([host, (await ask(host, '/')).status]).toEqual([host, 421]);
    }
  });

  test('the host is read in any case and with the port of the server', async () => {
    expect((await ask(`SLJ.mumianshi.gov.cn:${running.port}`, '/')).status).toBe(200);
  });

  test('the name with or without www leads to the registered one', async () => {
    expect(await ask('mumianshi.gov.cn', '/yw/')).toMatchObject({
      status: 301,
      location: 'http://www.mumianshi.gov.cn/yw/',
    });
    expect((await ask('www.slj.mumianshi.gov.cn', '/')).location).toBe('http://slj.mumianshi.gov.cn/');
  });

  test('an unknown path is 404, a change is 405, HEAD sends no body', async () => {
    expect((await ask('jyj.mumianshi.gov.cn', '/none.html')).status).toBe(404);
    expect((await ask('jyj.mumianshi.gov.cn', '/', 'POST')).status).toBe(405);
    const head = await ask('jyj.mumianshi.gov.cn', '/', 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  test('robots.txt names the sitemap, and the sitemap lists only pages that answer', async () => {
    const host = 'jyj.mumianshi.gov.cn';
    const robots = (await ask(host, '/robots.txt')).body.toString();
    expect(robots).toContain(`Sitemap: http://${host}/sitemap.xml`);
    const xml = (await ask(host, '/sitemap.xml')).body.toString();
    const paths = [...xml.matchAll(/<loc>http:\/\/jyj\.mumianshi\.gov\.cn([^<]+)<\/loc>/g)].map(
      (match) => match[1],
    );
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) await page(host, path ?? '');
  });

  test('attachments are PDF files whose cross-reference table is where it says', async () => {
    const { type, body } = await ask('jyj.mumianshi.gov.cn', '/files/form-1.pdf');
    expect(type).toBe('application/pdf');
    const offset = Number(/startxref\n(\d+)\n/.exec(body.toString('latin1'))?.[1]);
    expect(body.subarray(offset, offset + 4).toString()).toBe('xref');
  });

  test('[3.7] an article states source and time, in the page and in its metadata', async () => {
    const markup = await page('jyj.mumianshi.gov.cn', '/gzdt/1003.html');
    expect(markup).toMatch(/<meta name="PubDate" content="2026-02-27 \d\d:\d\d">/);
    expect(markup).toContain('<meta name="ContentSource" content="木棉市教育局">');
    expect(markup).toMatch(/发布时间：<time datetime="2026-02-27T[^"]+">2026-02-27 \d\d:\d\d<\/time>/);
  });

  test('[4.3] policy document and interpretation are linked both ways', async () => {
    expect(await page('jyj.mumianshi.gov.cn', '/zcwj/1002.html')).toContain('href="/zcjd/1002.html"');
    expect(await page('jyj.mumianshi.gov.cn', '/zcjd/1002.html')).toContain('href="/zcwj/1002.html"');
  });

  test('a service guide has all eight elements', async () => {
    const markup = await page('www.mumianshi.gov.cn', '/bsfw/1001.html');
    for (const element of '事项名称 设定依据 申请条件 办理材料 办理地点 办理时间 联系电话 办理流程'.split(
      ' ',
    )) {
      expect(markup).toContain(`<th scope="row">${element}</th>`);
    }
  });

  test('[3.3] a column without items says why', async () => {
    expect(await page('fgw.mumianshi.gov.cn', '/zjdc/')).toContain('本年度尚未开展征集调查活动');
  });

  test('planned and suspended sites show their notice at every address', async () => {
    expect(await page('gdb.mumianshi.gov.cn', '/gzdt/')).toContain('网站建设中');
    expect(await page('tjj.mumianshi.gov.cn', '/')).toContain('临时下线公告');
    expect(await page('jgswj.mumianshi.gov.cn', '/')).toContain('关停整合公告');
    expect(await page('tyj.mumianshi.gov.cn', '/')).toContain('整合迁移');
  });

  test('the columns of a site are those of its registration', async () => {
    for (const { host, columns, state } of openSites) {
      if (state === 'planned' || state === 'suspended') continue;
      for (const { path } of columns)
        expect([host, path, (await ask(host, path)).status]).toEqual([host, path, 200]);
    }
  });

  test('a site behind a firewall answers every address with the riddle of a known product', async () => {
    const blocked = sites.find(({ key }) => key === BLOCKED_SITE);
    for (const path of ['/', '/gzdt/', '/none.html']) {
      const { status, body } = await ask(blocked?.host ?? '', path);
      expect([path, status, body.includes('__jsl_clearance')]).toEqual([path, 521, true]);
    }
  });

  test('a file laid down for an address is served in place of the page, and nothing outside its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mumian-laid-'));
    mkdirSync(join(folder, 'slj.mumianshi.gov.cn', 'zt', '2019', 'fxkh'), { recursive: true });
    writeFileSync(join(folder, 'slj.mumianshi.gov.cn', 'zt', '2019', 'fxkh', 'index.html'), '<h1>专题</h1>');
    writeFileSync(join(folder, 'secret.html'), 'secret');
    const mended = await startDemoSites({ now, folder });
    const get = async (path: string) => {
      const { status, body } = await loopbackRequest(mended.port, 'slj.mumianshi.gov.cn', path);
      return [status, body.includes('专题</h1>'), body.includes('secret')];
    };
    expect(await get('/zt/2019/fxkh/')).toEqual([200, true, false]);
    expect(await get('/zt/2019/fxkh/index.html')).toEqual([200, true, false]);
    for (const path of ['/..%2fsecret.html', '/%2e%2e/secret.html', '/%00', '/%ff', '/zt/2019/fxkh'])
      expect([path, ...(await get(path))]).toEqual([path, 404, false, false]);
    await mended.close();
  });

  test('sites without planted faults have no dead link', async () => {
    const faulty = plantedFaults.map(({ slug }) => `${slug}.${DEMO_SUFFIX}`);
    for (const { host, url } of openSites.filter((site) => !faulty.includes(site.host))) {
      const seen = new Set<string>([url]);
      for (const address of seen) {
        const { host: linked, pathname, search } = new URL(address);
        const { status, type, body } = await ask(linked, pathname + search);
        expect([address, status]).toEqual([address, 200]);
        if (linked !== host || !type.startsWith('text/html')) continue;
        for (const link of linksOf(body.toString('utf8'))) {
          if (!link.startsWith('#')) seen.add(new URL(link, address).href);
        }
      }
      expect(seen.size).toBeGreaterThan(4);
    }
  });

  test('the same now gives the same bytes, and dates move with it', async () => {
    const same = await startDemoSites({ now });
    const later = await startDemoSites({ now: new Date('2026-07-15T01:00:00Z') });
    const list = async (port: number) =>
      (await loopbackRequest(port, 'jyj.mumianshi.gov.cn', '/gzdt/')).body.toString('utf8');
    expect(await list(same.port)).toBe(await list(running.port));
    expect(await list(later.port)).toContain('>2026-07-14<');
    await Promise.all([same.close(), later.close()]);
  });

  test('closing ends a page that is still being slow', async () => {
    const other = await startDemoSites({ now });
    const slow = loopbackRequest(other.port, 'slj.mumianshi.gov.cn', '/hdjl/1002.html');
    const ended = expect(slow).rejects.toThrow();
    await loopbackRequest(other.port, 'slj.mumianshi.gov.cn', '/');
    await other.close();
    await ended;
  });
});
