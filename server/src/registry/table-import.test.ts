import { sheetSchema } from '@mumian/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { type Judged, judged, taken } from '../../test/upload.ts';
import { workbook } from '../../test/workbook.ts';

let system: System;
let city: City;
let supervisor: Member;
let administrator: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  administrator = await addMember(system, 'system-administrator', city.city);
});
afterAll(() => system.close());

/** Brings a table whose columns are those of its first row. */
async function bring(kind: string, rows: object[], who = supervisor): Promise<Judged> {
  const columns = Object.keys(rows[0] ?? {}).map(
    (title) => ({ key: title, title, kind: 'text', required: false, width: 10 }) as const,
  );
  const bytes = await workbook(sheetSchema({ title: '表', columns }), rows);
  return judged(system, who, { kind, unitId: city.city }, bytes);
}

const told = ({ bad }: Judged) =>
  bad.map(({ number, issues }) => [
    number,
    ...issues.map(({ message, clause }) => `${message}${clause ?? ''}`),
  ]);

const list = async (path: string) => (await call(system, supervisor, 'GET', path)).body.items;

describe('an import of units', () => {
  it('[1.1] builds a tree, also beneath units of the same table, by the rules of adding one', async () => {
    const row = (name: string, kind: string, parent: string, code: string) => ({
      单位名称: name,
      单位类别: kind,
      上级单位: parent,
      行政区划代码: code,
    });
    const found = await bring(
      'units',
      [
        row('江西区', '县（区）', '木棉市', '519903'),
        row('江西区教育局', '县级部门', '木棉市/江西区', '519903'),
        row('江西区卫生局', '县级部门', '江西区', '519900'),
        row('江西区教育局', '县级部门', '江西区', '519903'),
        row('江西区', '县（区）', '木棉市', '519904'),
        row('某科', '县级部门', '木棉市教育局', '519900'),
        row('某局', '县级部门', '无此区', '519903'),
      ],
      administrator,
    );
    expect(told(found)).toEqual([
      [4, '行政区划代码应与上级单位一致，即 519903。GB/T 2260'],
      [5, expect.stringContaining('已有同名单位')],
      [6, expect.stringContaining('已有同名单位')],
      [7, expect.stringContaining('下不能设“县级部门”')],
      [8, expect.stringContaining('“无此区”不存在或不在您的管辖范围内')],
    ]);
    expect(await taken(system, administrator, found, 'good')).toMatchObject({ state: 'taken', rowsGood: 2 });
    const units = await list('/units');
    const county = units.find(({ name }: { name: string }) => name === '江西区');
    expect(units).toContainEqual(expect.objectContaining({ name: '江西区教育局', parentId: county.id }));
  });
});

describe('an import of people', () => {
  it('adds each person once, and keeps phone and e-mail address out of the audit', async () => {
    const row = (name: string, unit: string, phone: string, email = '') => ({
      姓名: name,
      单位: unit,
      职务: '科员',
      电话: phone,
      电子邮箱: email,
    });
    const rows = [
      row('李木棉', '木棉市教育局', '0899-5512345', 'lmm@example.gov.cn'),
      row('李木棉', '木棉市教育局', '0899-5512345'),
      row('李木棉', '木棉市教育局', '12345'),
      row('张木棉', '教育局', '0899-5512346'),
      row('周木棉', '木棉市教育局', '0899-5512347', '周@木棉'),
    ];
    const found = await bring('people', rows);
    expect(told(found)).toEqual([
      [3, '此人与第 2 行重复。'],
      [4, expect.stringContaining('电话应为')],
      [5, expect.stringContaining('“教育局”不存在')],
      [6, expect.stringContaining('电子邮箱应写成')],
    ]);
    await taken(system, supervisor, found, 'good');
    expect(await list(`/people?q=${encodeURIComponent('李木棉')}`)).toMatchObject([
      { phone: '0899-5512345', email: 'lmm@example.gov.cn' },
    ]);
    const entries = await system.db.read((tx) =>
      tx.selectFrom('audit.entry').select('changes').where('operation', '=', 'person-import.write').execute(),
    );
    expect(JSON.stringify(entries)).toContain('李木棉');
    expect(JSON.stringify(entries)).not.toMatch(/5512345|lmm@/);
    expect(told(await bring('people', rows.slice(0, 1)))).toEqual([[2, '此人已经登记在该单位。']]);
  });
});

describe('an import of columns', () => {
  it('adds columns to the sites that are named, last in order, with the period of their kind', async () => {
    const siteId = await addSite(system, city.education, {
      name: '木棉教育网',
      url: 'http://jy.mumianshi.gov.cn/',
    });
    const row = (site: string, name: string, over = {}) => ({
      网站: site,
      栏目名称: name,
      栏目网址: 'http://jy.mumianshi.gov.cn/a/',
      栏目类别: '动态要闻',
      一级栏目: '是',
      '更新周期（天）': '',
      责任单位: '',
      ...over,
    });
    const found = await bring('columns', [
      row('木棉教育网', '教育动态'),
      row('http://jy.mumianshi.gov.cn', '通知', { 栏目类别: '通知公告', '更新周期（天）': '30' }),
      row('木棉教育网', '教育动态'),
      row('没有的网', '通知'),
      row('木棉教育网', '其他', { '更新周期（天）': '0' }),
      row('木棉教育网', '又一个', { 责任单位: '没有的局' }),
    ]);
    expect(told(found)).toEqual([
      [4, '栏目名称与第 2 行重复。'],
      [5, expect.stringContaining('没有登记或不在您的管辖范围内')],
      [6, expect.stringContaining('1 至 3660')],
      [7, expect.stringContaining('“没有的局”不存在')],
    ]);
    await taken(system, supervisor, found, 'good');
    expect(await list(`/sites/${siteId}/columns`)).toMatchObject([
      { name: '教育动态', updateDays: 14, unitId: city.education },
      { name: '通知', updateDays: 30 },
    ]);
    expect(told(await bring('columns', [row('木棉教育网', '教育动态')]))).toEqual([
      [2, expect.stringContaining('已有同名栏目')],
    ]);
  });
});

describe('an import of new-media accounts', () => {
  it('[1.1] registers one a unit and platform, unless somebody says why, with a person of the unit', async () => {
    await taken(
      system,
      supervisor,
      await bring('people', [{ 姓名: '赵新媒', 单位: '木棉市卫生健康委员会', 电话: '0899-5512347' }]),
      'all',
    );
    const row = (name: string, over = {}) => ({
      账号名称: name,
      平台: '微信公众号',
      主办单位: '木棉市卫生健康委员会',
      责任人: '',
      增设理由: '',
      ...over,
    });
    const found = await bring('media-accounts', [
      row('木棉健康', { 责任人: '赵新媒' }),
      row('木棉健康二号'),
      row('木棉疾控', { 增设理由: '疾病防控专用' }),
      row('木棉健康', { 增设理由: '重名' }),
      row('木棉卫健', { 平台: '微博', 责任人: '钱无人' }),
    ]);
    expect(told(found)).toEqual([
      [3, expect.stringMatching(/已有账号“木棉健康”.*国办发〔2018〕123号 三$/)],
      [5, '账号名称与第 2 行重复。'],
      [6, expect.stringContaining('“钱无人”没有登记')],
    ]);
    await taken(system, supervisor, found, 'good');
    const accounts = await list('/media-accounts');
    expect(accounts).toMatchObject([{ name: '木棉疾控' }, { name: '木棉健康', personName: '赵新媒' }]);
    const [first] = accounts.filter(({ name }: { name: string }) => name === '木棉疾控');
    const [entry] = await list(`/media-accounts/${first.id}/history`);
    expect(entry).toMatchObject({ verb: 'register', reason: '疾病防控专用' });
  });
});
