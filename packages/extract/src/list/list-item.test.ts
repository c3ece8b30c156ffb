import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMN, columnPage, ENTRIES, itemsOf, type ListFixture, rows } from '../../test/lists/fixture.ts';
import { LIST_ADDRESSES, PORTAL_LAYOUTS, RELATED } from '../../test/lists/portal-layouts.ts';
import { readListOf } from '../../test/lists/read-fixture.ts';
import { SPECIAL_LAYOUTS, STATIC_LAYOUTS } from '../../test/lists/static-layouts.ts';

const read = ({ html, url, today }: ListFixture) => readListOf(html, url, today ?? null);

describe('lists that stand in the page', () => {
  test.each(Object.entries({ ...STATIC_LAYOUTS, ...SPECIAL_LAYOUTS }))('%s', (_, fixture) => {
    const list = read(fixture);
    expect(list.items).toEqual(fixture.items);
    expect(list).toMatchObject({ reader: 'static', isUnread: false, requests: [] });
  });

  test.each(Object.entries(PORTAL_LAYOUTS))("of several lists the page's own: %s", (_, fixture) => {
    const list = read(fixture);
    expect(list.items).toEqual(fixture.items);
    if (fixture.next !== undefined) expect(list.next).toBe(fixture.next);
  });

  test.each(LIST_ADDRESSES)('a list without column metadata at %s', (url) => {
    const list = `<ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a><span>${e.date}</span></li>`)}</ul>`;
    const html = columnPage(list).replace('<meta name="ColumnName" content="通知公告">', '');
    expect(readListOf(html, url).items).toEqual(itemsOf(ENTRIES, url));
  });

  test('links to related articles are no list', () => {
    expect(readListOf(RELATED, 'https://www.mumian.gov.cn/show.aspx?id=1').items).toEqual([]);
  });

  test('whatever navigation stands around a list, its items stay the same', () => {
    const names = fc.constantFrom(
      '首页',
      '政务公开',
      '领导信息',
      '机构职能',
      '政策文件',
      '更多>>',
      '网上办事',
      '数据开放',
    );
    const block = fc.array(names, { minLength: 1, maxLength: 9 }).chain((texts) =>
      fc.constantFrom('ul', 'div', 'table', 'p').map((name) => {
        const links = texts.map((text, index) => `<a href="/nav${index}/">${text}</a>`);
        if (name === 'ul') return `<ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
        if (name === 'table')
          return `<table><tr>${links.map((link) => `<td>${link}</td>`).join('')}</tr></table>`;
        return `<${name}>${links.join(' | ')}</${name}>`;
      }),
    );
    const list = `<div><ul>${rows((e) => `<li><a href="${e.href}">${e.title}</a><span>${e.date}</span></li>`)}</ul></div>`;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), fc.array(block, { maxLength: 3 }), (before, behind) => {
        const html = columnPage(`${before.join('')}${list}${behind.join('')}`);
        expect(readListOf(html, COLUMN).items).toEqual(itemsOf(ENTRIES));
      }),
      { numRuns: 60 },
    );
  });
});
