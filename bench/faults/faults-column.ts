import { createColumn } from './columns.ts';
import { FOOTER_ITEMS } from './page.ts';
import type { Site } from './site.ts';

/** Columns that nobody fills, and feet that lack what the rules ask for. */
export function injectColumnFaults(site: Site, index: number): void {
  const { traits, columns } = site;
  const { luck } = traits;
  const stale = [
    {
      slug: 'xzdt',
      name: '乡镇动态',
      type: '工作动态',
      tone: 'news',
      newest: 16 + luck.below(60),
      step: 2,
      count: 9,
    },
    {
      slug: 'gsgg',
      name: '公示公告',
      type: '通知公告',
      tone: 'notice',
      newest: 190 + luck.below(300),
      step: 12,
      count: 8,
    },
    {
      slug: 'bmdt',
      name: '部门动态',
      type: '工作动态',
      tone: 'news',
      newest: 15 + luck.below(9),
      step: 1,
      count: 12,
    },
  ] as const;
  for (const plan of stale.slice(index % 2, (index % 2) + 2)) {
    columns.push(createColumn(traits, plan));
    expectColumn(site, 'column.stale', plan.slug, `newest ${plan.newest} days ago`);
  }
  for (const { slug, name, step, newest } of [
    { slug: 'rdhy', name: '热点回应', step: 1, newest: 45 + luck.below(60) },
    { slug: 'sjkx', name: '数据快讯解析', step: 7, newest: 60 + luck.below(60) },
  ]) {
    const type = slug === 'rdhy' ? '回应关切' : '数据发布';
    columns.push(createColumn(traits, { slug, name, type, tone: 'news', newest, step, count: 15 }));
    expectColumn(site, 'column.lagging', slug, `every ${step} days, silent for ${newest}`);
  }
  for (const [slug, name] of [
    ['rsxx', '人事信息'],
    ['zfcg', '政府采购'],
  ] as const) {
    columns.push(
      createColumn(traits, { slug, name, type: name, tone: 'notice', newest: 0, step: 1, count: 0 }),
    );
    expectColumn(site, 'column.empty', slug, name);
  }
  for (const [slug, name] of [
    ['xzxk', '行政许可'],
    ['xzcf', '行政处罚'],
  ] as const) {
    columns.push(
      createColumn(
        traits,
        { slug, name, type: name, tone: 'notice', newest: 0, step: 1, count: 0 },
        'unreadable',
      ),
    );
    expectColumn(site, 'column.unreadable', slug, name);
  }
  injectFooterFaults(site, index);
}

function expectColumn(site: Site, code: string, slug: string, about: string): void {
  site.expect({ codes: [code], urls: [site.url(site.traits.style.listPath(slug, 0))], about });
}

function injectFooterFaults(site: Site, index: number): void {
  const lacking = FOOTER_ITEMS[index % FOOTER_ITEMS.length] ?? 'code';
  const pages = [
    site.home,
    ...site.columns.flatMap(({ page, articles }) => [page, ...articles]),
    ...site.leaves,
  ];
  for (const page of pages) page.footer.delete(lacking);
  site.expect({ codes: ['footer.missing'], urls: [site.url('/')], about: `${lacking}, everywhere` });
  const group = site.columns.find(({ slug }) => slug === 'hygq')?.articles ?? [];
  const other = FOOTER_ITEMS[(index + 3) % FOOTER_ITEMS.length] ?? 'icp';
  for (const page of group) page.footer.delete(other);
  site.expect({
    codes: ['footer.missing'],
    urls: group.map(({ path }) => site.url(path)),
    about: `${other}, on ${group.length} pages`,
  });
}
