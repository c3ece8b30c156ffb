import { sheetSchema } from '@mumian/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { openSystem, type System } from '../../../test/system.ts';
import { judged, taken } from '../../../test/upload.ts';
import { workbook } from '../../../test/workbook.ts';

let system: System;
let city: City;
let monitor: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
});
afterAll(() => system.close());

const said = { words: '首页领导信息未更新', failing: 'not-updated', severity: 'serious' };

describe('a finding entered by hand', () => {
  it('[1.4] counts as confirmed, carries its deadline and is entered once', async () => {
    const siteId = await addSite(system, city.education);
    const entry = { ...said, siteId, url: 'http://jyj.mumianshi.gov.cn/ld/', dueOn: '2026-03-20' };
    const first = await call(system, monitor, 'POST', '/findings', entry);
    expect(first.status).toBe(201);
    expect((await call(system, monitor, 'GET', `/findings/${first.body.id}`)).body).toMatchObject({
      state: 'confirmed',
      severity: 'serious',
      failing: 'not-updated',
      snippet: '首页领导信息未更新',
      dueOn: '2026-03-20',
      verdicts: [{ verdict: 'confirmed' }],
    });
    expect((await call(system, monitor, 'POST', '/findings', entry)).body.code).toBe(
      'findings.entered-before',
    );
  });

  it('[1.1] is for those who judge findings of the site', async () => {
    const siteId = await addSite(system, city.health);
    const outside = await addMember(system, 'monitor', city.county);
    const manager = await addMember(system, 'site-manager', city.health);
    expect((await call(system, outside, 'POST', '/findings', { ...said, siteId })).status).toBe(404);
    expect((await call(system, manager, 'POST', '/findings', { ...said, siteId })).status).toBe(403);
  });
});

describe('a circular of the level above', () => {
  const row = (site: string, words: string, of: object = {}) => ({
    通报文号: '川办函〔2026〕8号',
    网站: site,
    问题描述: words,
    页面网址: '',
    四不类别: '不更新',
    程度: '严重',
    整改期限: '2026-03-20',
    ...of,
  });

  async function bring(rows: object[]) {
    const columns = Object.keys(rows[0] ?? {}).map(
      (title) => ({ key: title, title, kind: 'text', required: false, width: 10 }) as const,
    );
    const bytes = await workbook(sheetSchema({ title: '表', columns }), rows);
    return judged(system, monitor, { kind: 'circulars', unitId: city.city }, bytes);
  }

  it('[1.4] becomes findings with its deadline, row by row, and only once', async () => {
    const siteId = await addSite(system, city.office, {
      name: '通报网站',
      url: 'http://tb.mumianshi.gov.cn/',
      kind: 'system',
    });
    const rows = [
      row('通报网站', '栏目不更新'),
      row('http://tb.mumianshi.gov.cn', '信箱无答复', { 四不类别: '不回应' }),
      row('通报网站', '栏目不更新'),
      row('没有这个网站', '打不开'),
      row('通报网站', '期限有误', { 整改期限: '下周' }),
    ];
    const found = await bring(rows);
    expect(found.bad.map(({ number, issues }) => [number, issues[0]?.column])).toEqual([
      [4, '问题描述'],
      [5, '网站'],
      [6, '整改期限'],
    ]);
    expect(await taken(system, monitor, found, 'good')).toMatchObject({ state: 'taken' });
    const { items } = (await call(system, monitor, 'GET', `/findings?siteId=${siteId}&code=circular.listed`))
      .body;
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ state: 'confirmed', severity: 'serious' });
    const again = await bring(rows.slice(0, 1));
    expect(again.bad[0]?.issues[0]?.message).toContain('已经登记');
  });
});
