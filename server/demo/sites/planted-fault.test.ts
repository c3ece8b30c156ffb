import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from '../city/site.ts';
import { demoContent } from './answer.ts';
import { plantedFaults } from './faulty-site.ts';
import { loopbackRequest } from './loopback-request.ts';
import { plant } from './plant.ts';
import type { PlantedFault } from './planted-fault.ts';
import { type DemoSites, startDemoSites } from './server.ts';

const now = new Date('2026-03-02T01:00:00Z');
let running: DemoSites;

beforeAll(async () => {
  running = await startDemoSites({ now });
});
afterAll(() => running.close());

const everyMeta = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType', 'ColumnDescription'];

class Visit {
  readonly host: string;
  constructor(slug: string) {
    this.host = siteOf(slug).host;
  }

  ask(address: string) {
    const { host, pathname } = new URL(address, `http://${this.host}`);
    return loopbackRequest(running.port, host, pathname);
  }

  /** The page as a browser that knows its true encoding sees it. */
  async read(path: string): Promise<string> {
    const { status, body } = await this.ask(path);
    expect([path, status]).toEqual([path, 200]);
    const charset = body.includes('<meta charset="gb2312">') ? 'gbk' : 'utf-8';
    return new TextDecoder(charset, { fatal: true }).decode(body);
  }
}

function meta(markup: string, name: string): string | undefined {
  return new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(markup)?.[1];
}

const datesIn = (markup: string) =>
  [...markup.matchAll(/>(\d{4}-\d\d-\d\d)(?: \d\d:\d\d)?</g)].map(([, date]) => date);

async function newestDate(visit: Visit, path: string): Promise<string | undefined> {
  return datesIn(await visit.read(path))
    .sort()
    .at(-1);
}

async function mustBeThere(visit: Visit, fault: PlantedFault): Promise<void> {
  switch (fault.fault) {
    case 'dead-link': {
      const attribute = fault.resource === 'image' ? 'src' : 'href';
      expect(await visit.read(fault.page)).toContain(`${attribute}="${fault.target}"`);
      if (fault.answer === 'unknown-host') {
        expect(running.origins.has(new URL(fault.target).origin)).toBe(false);
        expect((await visit.ask(fault.target)).status).toBe(421);
      } else expect((await visit.ask(fault.target)).status).toBe(fault.answer);
      return;
    }
    case 'undated-article': {
      const markup = await visit.read(fault.page);
      expect(datesIn(markup)).toEqual([]);
      expect(meta(markup, 'PubDate')).toBeUndefined();
      const list = await visit.read(fault.page.replace(/[^/]+$/, ''));
      const item = list.split('<li>').find((each) => each.includes(`href="${fault.page}"`));
      expect(item).toBeDefined();
      expect(item).not.toContain('<time');
      return;
    }
    case 'missing-meta':
      expect(meta(await visit.read(fault.page), fault.name)).toBeUndefined();
      return;
    case 'stale-column': {
      const expected = new Date(now.getTime() - fault.newestDaysAgo * 86_400_000).toISOString().slice(0, 10);
      expect(await newestDate(visit, fault.page)).toBe(expected);
      return;
    }
    case 'blank-column': {
      const markup = await visit.read(fault.page);
      expect(markup).not.toContain('class="list"');
      expect(markup).toMatch(/<h1>互动交流<\/h1>\s*<\/div>/);
      return;
    }
    case 'misdeclared-charset': {
      const { type, body } = await visit.ask(fault.page);
      expect(type).toBe('text/html; charset=utf-8');
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(body)).toThrow(TypeError);
      expect(new TextDecoder(fault.actual, { fatal: true }).decode(body)).toContain('木棉市');
      return;
    }
    case 'redirect-chain': {
      expect(await visit.read(fault.page)).toContain(`href="${fault.hops[0]}"`);
      const stops = [...fault.hops, fault.end];
      for (const [index, hop] of fault.hops.entries()) {
        const { status, location } = await visit.ask(hop);
        expect([301, 302]).toContain(status);
        expect(location).toBe(stops[index + 1]);
      }
      await visit.read(fault.end);
      return;
    }
    case 'slow-page': {
      expect(fault.milliseconds).toBeLessThan(1000);
      await visit.read(fault.page);
      return;
    }
  }
}

describe.each(plantedFaults)('the faulty site $slug', ({ slug, faults }) => {
  const visit = new Visit(slug);
  const content = demoContent(siteOf(slug), now);
  const articles = content.columns.flatMap((column) => column.articles);

  test('has 20 to 60 pages', () => {
    const pages = 2 + content.columns.length + articles.length;
    expect(pages).toBeGreaterThanOrEqual(20);
    expect(pages).toBeLessThanOrEqual(60);
  });

  test.each(faults.map((fault) => [`${fault.fault} ${fault.page}`, fault] as const))(
    'really has its %s',
    async (_name, fault) => {
      await mustBeThere(visit, fault);
    },
  );

  test('lacks no required metadata and no date beyond what was planted', async () => {
    const planted = faults.flatMap((fault) => {
      if (fault.fault === 'missing-meta') return [`${fault.page} ${fault.name}`];
      return fault.fault === 'undated-article' ? [`${fault.page} PubDate`] : [];
    });
    const lacking: string[] = [];
    for (const { column, articles: ofColumn } of content.columns) {
      const markup = await visit.read(column.path);
      lacking.push(
        ...everyMeta
          .filter((name) => meta(markup, name) === undefined)
          .map((name) => `${column.path} ${name}`),
      );
      for (const { path } of ofColumn) {
        const article = await visit.read(path);
        const names = [...everyMeta, 'ArticleTitle', 'PubDate', 'ContentSource'];
        lacking.push(
          ...names.filter((name) => meta(article, name) === undefined).map((name) => `${path} ${name}`),
        );
      }
    }
    const home = await visit.read('/');
    const ofSite = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnType'];
    lacking.push(...ofSite.filter((name) => meta(home, name) === undefined).map((name) => `/ ${name}`));
    expect(lacking.sort()).toEqual(planted.sort());
  });

  test('has no dead link beyond what was planted', async () => {
    const dead = new Set<string>();
    const pages = [
      '/',
      '/sitemap.html',
      ...content.columns.map(({ column }) => column.path),
      ...articles.map(({ path }) => path),
    ];
    for (const path of pages) {
      for (const [, link = ''] of (await visit.read(path)).matchAll(/(?:href|src)="([^"#]+)"/g)) {
        const { status } = await visit.ask(link);
        if (status >= 400) dead.add(`${path} ${link}`);
      }
    }
    const planted = faults.flatMap((fault) =>
      fault.fault === 'dead-link' ? [`${fault.page} ${fault.target}`] : [],
    );
    expect([...dead].sort()).toEqual(planted.sort());
  });

  test('has no stale news, notice or policy column beyond what was planted', () => {
    const limits: Readonly<Record<string, number>> = { news: 14, notices: 183, policies: 183 };
    const stale = content.columns.filter(({ column, articles: [newest] }) => {
      const limit = limits[column.kind];
      if (limit === undefined || !newest?.published) return false;
      return now.getTime() - newest.published.getTime() > limit * 86_400_000;
    });
    const planted = faults.flatMap((fault) => (fault.fault === 'stale-column' ? [fault.page] : []));
    expect(stale.map(({ column }) => column.path)).toEqual(planted);
  });
});

test('a fault can only be planted on a page that exists, and a path is odd in one way', () => {
  const content = demoContent(siteOf('slj'), now);
  const plantOn = (fault: PlantedFault) => () => plant(content, fault, now);
  expect(plantOn({ fault: 'undated-article', page: '/none.html' })).toThrow(RangeError);
  expect(plantOn({ fault: 'blank-column', page: '/none/' })).toThrow(RangeError);
  expect(plantOn({ fault: 'slow-page', page: '/hdjl/1002.html', milliseconds: 1 })).toThrow(RangeError);
});
