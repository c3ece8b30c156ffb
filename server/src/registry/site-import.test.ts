import { sheetSchema } from '@mumian/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../../test/audit.ts';
import { addMember, addSite, buildCity, builder, type City, call, type Member } from '../../test/city.ts';
import { testDatabase } from '../../test/database.ts';
import { openSystem, type System } from '../../test/system.ts';
import { judged, taken, upload } from '../../test/upload.ts';
import { workbook } from '../../test/workbook.ts';
import { QUEUE_SCHEMA } from '../platform/database/index.ts';
import { registerSite } from './site.ts';

let system: System;
let city: City;
let supervisor: Member;
let county: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
});
afterAll(() => system.close());

/** The sheet as a person may bring it: all text. */
const titles = ['网站名称', '网址', '主办单位', '网站类别', '承载方式', '状态', '承办单位', '网站标识码'];
const written = sheetSchema({
  title: '网站',
  columns: titles.map((title) => ({ key: title, title, kind: 'text', required: false, width: 10 }) as const),
});

let sites = 0;

function row(over: Record<string, string> = {}) {
  sites += 1;
  return {
    网站名称: `导入网站${sites}`,
    网址: `http://import${sites}.mumianshi.gov.cn/`,
    主办单位: '木棉市教育局',
    网站类别: '专业系统',
    承载方式: '外部网站',
    ...over,
  };
}

/** Fails when the second thousand of rows is written, as if the process had died there. */
const BREAKS_LATE = `create or replace function public.break_late() returns trigger language plpgsql as
  $$ begin raise exception 'broken off'; end $$;
  create trigger breaks_late before insert on registry.site for each row when (new.name = '大表1400')
  execute function public.break_late()`;

const bring = async (rows: object[], as = supervisor, unitId = city.city) =>
  judged(system, as, { kind: 'sites', unitId }, await workbook(written, rows));

async function names(): Promise<string[]> {
  const { body } = await call(system, supervisor, 'GET', '/sites?limit=200');
  return body.items.map((site: { name: string }) => site.name);
}

async function count(table: 'platform.history' | 'audit.entry', verb = 'register'): Promise<number> {
  return system.db.read(async (tx) => {
    const counted = await tx
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('rows'))
      .where('noun', '=', 'site')
      .where('verb', '=', verb)
      .executeTakeFirstOrThrow();
    return counted.rows;
  });
}

describe('an import of sites', () => {
  it('[1.1] [2.1] names every bad row with its column, the reason and the clause, and takes the good ones alone', async () => {
    await addSite(system, city.health, { name: '木棉卫健网', url: 'http://wjw.mumianshi.gov.cn/' });
    const good = row({ 网站名称: '木棉招考系统', 状态: '运行', 承办单位: '木棉市教育局' });
    const found = await bring([
      good,
      row({ 网址: 'ftp://x' }),
      row({ 主办单位: '不存在的局' }),
      row({ 主办单位: '江东区教育局', 网站类别: '部门网站' }),
      row({ 主办单位: '木棉市卫生健康委员会', 网站类别: '部门网站' }),
      row({ 网址: good.网址 }),
      row({ 网址: 'http://wjw.mumianshi.gov.cn/' }),
      row({ 网站名称: '', 网站类别: '博客' }),
      row({ 网站标识码: '12' }),
    ]);
    expect(found).toMatchObject({ state: 'checked', rowsRead: 9, rowsGood: 1, rowsBad: 8, failure: null });
    expect(found.preview[0]?.cells.slice(0, 3)).toEqual(['木棉招考系统', good.网址, '木棉市教育局']);
    expect(found.bad.map(({ number, issues }) => [number, issues.map((issue) => issue.column)])).toEqual([
      [3, ['网址']],
      [4, ['主办单位']],
      [5, ['主办单位']],
      [6, ['主办单位']],
      [7, ['网址']],
      [8, ['网址']],
      [9, ['网站名称', '网站类别']],
      [10, ['网站标识码']],
    ]);
    expect(found.bad.flatMap(({ issues }) => issues).map((issue) => [issue.message, issue.clause])).toEqual([
      [expect.stringContaining('网址应以 http:// 或 https:// 开头'), null],
      ['主办单位“不存在的局”不存在或不在您的管辖范围内，请重新选择。', null],
      [expect.stringContaining('江东区教育局不能新建网站'), '攀办函〔2017〕11号 二'],
      [expect.stringContaining('已有网站“木棉卫健网”'), '攀办函〔2017〕11号 二'],
      ['网址与第 2 行重复。', null],
      [expect.stringContaining('已经登记在另一个网站名下'), null],
      ['网站名称：未填写。', null],
      [expect.stringContaining('“博客”不在可选项中'), null],
      [expect.stringContaining('10 位数字'), null],
    ]);
    expect(found.bad[6]?.cells[3]).toBe('博客');

    expect(await taken(system, supervisor, found, 'all')).toMatchObject({ code: 'platform.rows-bad' });
    expect(await names()).not.toContain('木棉招考系统');
    expect(await taken(system, supervisor, found, 'good')).toMatchObject({ state: 'taken', rowsGood: 1 });
    expect(await names()).toContain('木棉招考系统');
  });

  it('gives the bad rows back as a table with the reasons, which may be corrected and brought again', async () => {
    const found = await bring([row({ 网站类别: '博客' })]);
    const { body } = await call(system, supervisor, 'GET', `${found.path}/errors`);
    expect(body.cells[0]).toEqual([...titles, 'ICP 备案号', '公安备案号', '原行号', '不能导入的原因']);
    expect(body.cells[1].slice(-2)).toEqual(['2', expect.stringContaining('“博客”不在可选项中')]);
    const again = sheetSchema({
      title: '网站',
      columns: [
        ...written.columns,
        ...['原行号', '不能导入的原因'].map(
          (title) => ({ key: title, title, kind: 'text', required: false, width: 10 }) as const,
        ),
      ],
    });
    const bytes = await workbook(again, [{ ...row(), 原行号: '2', 不能导入的原因: '“博客”不在可选项中' }]);
    const second = await judged(system, supervisor, { kind: 'sites', unitId: city.city }, bytes);
    expect(second).toMatchObject({ state: 'checked', rowsGood: 1, rowsBad: 0 });
  });

  it('counts the site of a unit that stands further up in the same table', async () => {
    const department = { 主办单位: '木棉市人民政府办公室', 网站类别: '部门网站' };
    const found = await bring([
      row({ ...department, 网站名称: '甲' }),
      row({ ...department, 网站名称: '乙' }),
    ]);
    expect(found.bad).toMatchObject([
      { number: 3, issues: [{ message: expect.stringContaining('已有网站“甲”') }] },
    ]);
  });

  it('writes for each site what registering it one by one would write: history, audit and the event', async () => {
    const [history, audit] = [await count('platform.history'), await count('audit.entry')];
    const found = await bring([row({ 网站名称: '无人负责的系统', 状态: '运行' }), row()]);
    await taken(system, supervisor, found, 'all');
    expect(await count('platform.history')).toBe(history + 2);
    expect(await count('audit.entry')).toBe(audit + 2);
    const entry = await system.db.read((tx) =>
      tx
        .selectFrom('audit.entry')
        .select(['actor_subject', 'place', 'operation', 'changes'])
        .where('noun', '=', 'site')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    );
    expect(entry).toMatchObject({
      actor_subject: supervisor.accountId,
      place: `/${city.city}/${city.education}/`,
      operation: 'site-import.write',
    });
    const { body } = await call(system, supervisor, 'GET', '/findings?code=site.person-missing');
    expect(body.items.map((item: { siteName: string }) => item.siteName)).toContain('无人负责的系统');
  });

  it('takes what is text as text, also what looks like a formula', async () => {
    const found = await bring([row({ 网站名称: '=1+1 网站' })]);
    await taken(system, supervisor, found, 'all');
    expect(await names()).toContain('=1+1 网站');
  });

  it('is taken once, however often it is asked', async () => {
    const found = await bring([row({ 网站名称: '只此一次' })]);
    const first = await call(system, supervisor, 'POST', `${found.path}/take`, { version: 2, rows: 'all' });
    const second = await call(system, supervisor, 'POST', `${found.path}/take`, { version: 2, rows: 'all' });
    expect([first.status, second.status]).toEqual([200, 409]);
    await system.drain();
    const third = await call(system, supervisor, 'POST', `${found.path}/take`, { version: 4, rows: 'all' });
    expect(third.body.code).toBe('platform.state-refused');
    await system.drain();
    expect((await names()).filter((name) => name === '只此一次')).toHaveLength(1);
  });

  it('is handed back whole when something has changed since it was judged', async () => {
    const late = row({ 网站名称: '晚到一步' });
    const found = await bring([row({ 网站名称: '同一张表' }), late]);
    await system.run(registerSite, builder, {
      unitId: city.health,
      name: '捷足先登',
      url: late.网址,
      kind: 'system',
      hosting: 'external',
    });
    const after = await taken(system, supervisor, found, 'all');
    expect(after).toMatchObject({ state: 'checked', rowsGood: 1, rowsBad: 1 });
    expect(after.failure).toContain('核对之后数据有变动');
    expect(await names()).not.toContain('同一张表');
    const good = await taken(system, supervisor, { ...found, version: after.version }, 'good');
    expect(good.state).toBe('taken');
    expect(await names()).toContain('同一张表');
  });

  it('leaves nothing behind when it breaks off in the middle, and is whole when it runs again', async () => {
    const rows = Array.from({ length: 1_500 }, (_, n) => row({ 网站名称: `大表${n}` }));
    const found = await bring(rows);
    await call(system, supervisor, 'POST', `${found.path}/take`, { version: 2, rows: 'all' });
    const before = await count('platform.history');
    const { ownerUrl } = await testDatabase();
    await statement(ownerUrl, BREAKS_LATE);
    await system.drain();
    expect(await count('platform.history')).toBe(before);
    expect((await call(system, supervisor, 'GET', found.path)).body.state).toBe('taking');
    await statement(ownerUrl, 'drop trigger breaks_late on registry.site');
    await statement(
      ownerUrl,
      `update ${QUEUE_SCHEMA}._private_jobs set run_at = now() - interval '1 minute'`,
    );
    await system.drain();
    expect(await count('platform.history')).toBe(before + 1_500);
    expect((await call(system, supervisor, 'GET', found.path)).body.state).toBe('taken');
  });

  it('[1.1] lies under one unit: names from outside are unknown, and to others it is as if absent', async () => {
    const found = await bring(
      [row(), row({ 主办单位: '江东区人民政府办公室', 网站类别: '政府门户网站' })],
      county,
      city.county,
    );
    expect(found.bad).toMatchObject([
      { number: 2, issues: [{ message: expect.stringContaining('不存在或不在') }] },
    ]);
    const outside = await upload(
      system,
      county,
      { kind: 'sites', unitId: city.city },
      await workbook(written, [row()]),
    );
    expect([outside.status, outside.body.code]).toEqual([404, 'platform.not-found']);
    const mine = await bring([row()]);
    for (const path of [mine.path, `${mine.path}/bad-rows`, `${mine.path}/errors`]) {
      expect((await call(system, county, 'GET', path)).status).toBe(404);
    }
    const take = await call(system, county, 'POST', `${mine.path}/take`, { version: 2, rows: 'all' });
    expect(take.status).toBe(404);
  });

  it('may be given up, and is then neither judged nor taken', async () => {
    const bytes = await workbook(written, [row()]);
    const { body } = await upload(system, supervisor, { kind: 'sites', unitId: city.city }, bytes);
    const path = `/imports/sites/${body.id}`;
    expect((await call(system, supervisor, 'POST', `${path}/discard`, { version: 1 })).body.state).toBe(
      'discarded',
    );
    await system.drain();
    expect((await call(system, supervisor, 'GET', path)).body).toMatchObject({
      state: 'discarded',
      rowsRead: 0,
    });
  });

  it('has a template with the columns that it asks for', async () => {
    const { body, headers } = await call(system, supervisor, 'GET', '/imports/sites/template');
    expect(body.cells[0]).toEqual([...titles, 'ICP 备案号', '公安备案号']);
    expect(headers['content-disposition']).toContain(encodeURIComponent('网站导入模板.xlsx'));
  });
});
