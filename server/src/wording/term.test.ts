import { sheetSchema } from '@mumian/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';
import { judged, taken } from '../../test/upload.ts';
import { cellsOf, workbook } from '../../test/workbook.ts';

let system: System;
let city: City;
let supervisor: Member;
let monitor: Member;
let county: Member;
let manager: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  monitor = await addMember(system, 'monitor', city.city);
  county = await addMember(system, 'county-supervisor', city.county);
  manager = await addMember(system, 'site-manager', city.education);
});
afterAll(() => system.close());

const word = (of: object = {}) => ({
  unitId: city.city,
  term: '工商局',
  suggestion: '市场监督管理局',
  kind: 'wording',
  level: 'error',
  reason: '机构改革后名称已变更。',
  source: '木棉委发〔2019〕2号',
  notAfter: ['原'],
  ...of,
});

const post = (path: string, body: object, as: Member = monitor) => call(system, as, 'POST', path, body);
const terms = async (query = '', as: Member = monitor) =>
  (await call(system, as, 'GET', `/lexicon-terms${query}`)).body.items;

/** Brings a table whose columns are those of its first row. */
async function bring(kind: string, rows: object[]) {
  const columns = Object.keys(rows[0] ?? {}).map(
    (title) => ({ key: title, title, kind: 'text', required: false, width: 10 }) as const,
  );
  const bytes = await workbook(sheetSchema({ title: '表', columns }), rows);
  return judged(system, monitor, { kind, unitId: city.city }, bytes);
}

describe('a word of a city’s lexicon', () => {
  it('[3.8] stands once in a lexicon, is edited from the version one has seen and removed with a reason', async () => {
    const { status, body } = await post('/lexicon-terms', word());
    expect(status).toBe(201);
    expect((await post('/lexicon-terms', word())).body).toMatchObject({ code: 'wording.term-taken' });
    const path = `/lexicon-terms/${body.id}`;
    const { unitId: _, ...fields } = word({ source: null });
    const edit = (version: number) => call(system, monitor, 'PATCH', path, { ...fields, version });
    expect((await edit(1)).body).toMatchObject({ version: 2 });
    expect((await edit(1)).status).toBe(409);
    const [row] = await terms('?proof=unproven');
    expect(row).toMatchObject({ term: '工商局', source: null, notAfter: ['原'], version: 2 });
    expect(row.actions).toMatchObject([{ name: 'edit', allowed: true }, { name: 'remove' }]);
    expect((await post(`${path}/remove`, { version: 2 })).body.code).toBe('platform.reason-required');
    expect((await post(`${path}/remove`, { version: 2, reason: '已不再需要' })).status).toBe(200);
    expect(await terms()).toEqual([]);
  });

  it('is not replaced by itself, and the longer words that it does not count in contain it', async () => {
    const { body } = await post('/lexicon-terms', word({ suggestion: '工商局', notWithin: ['市场局'] }));
    expect(
      body.issues.map(({ field, message }: { field: string; message: string }) => [field, message]),
    ).toEqual([
      ['suggestion', '建议用语与词语相同'],
      ['notWithin', '“市场局”不是包含“工商局”的更长的词'],
    ]);
    expect((await post('/lexicon-terms', word({ term: '局' }))).status).toBe(400);
  });

  it('[1.1] is kept by those who watch the subtree: outside it nothing is seen, and a site’s manager sees none', async () => {
    const { body } = await post('/lexicon-terms', word({ term: '环保局', suggestion: '生态环境局' }));
    expect(await terms('', county)).toEqual([]);
    const edit = { ...word(), unitId: undefined, version: 1 };
    expect((await call(system, county, 'PATCH', `/lexicon-terms/${body.id}`, edit)).status).toBe(404);
    expect((await post('/lexicon-terms', word(), county)).status).toBe(404);
    expect((await post('/lexicon-terms', word({ unitId: city.county }), county)).status).toBe(201);
    expect((await call(system, manager, 'GET', '/lexicon-terms')).status).toBe(403);
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect((await post('/lexicon-terms', word({ unitId: nowhere }))).status).toBe(404);
    expect((await post(`/lexicon-terms/${nowhere}/remove`, { version: 1, reason: '无' })).status).toBe(404);
  });
});

describe('words in a table', () => {
  const row = (of: object) => ({
    ...{ 词语: '', 建议用语: '', 类别: '禁用词、慎用词', 程度: '差错', 理由: '名称已变更。', 依据: '' },
    ...{ 仅在其后: '', 仅在其前: '', 不在其后: '', 不在其前: '', 不在词中: '' },
    ...of,
  });

  it('are judged row by row, brought up to date where they stand already, and go out as they came in', async () => {
    const rows = [
      row({ 词语: '国土局', 建议用语: '自然资源局', 依据: '木棉委发〔2019〕2号', 不在其后: '原、原木棉市' }),
      row({ 词语: '国土局' }),
      row({ 词语: '规划局', 建议用语: '规划局' }),
      row({ 词语: '物价局', 程度: '较重' }),
      row({ 词语: '环保局', 理由: '由生态环境局承担。' }),
      row({ 词语: '文广局', 不在词中: '文广旅局' }),
    ];
    const found = await bring('lexicon-terms', rows);
    expect(found.bad.map(({ number, issues }) => [number, issues[0]?.message])).toEqual([
      [3, '词语与第 2 行重复。'],
      [4, '建议用语与词语相同。'],
      [5, expect.stringContaining('“较重”不在可选项中')],
      [7, '“文广旅局”不是包含“文广局”的更长的词。'],
    ]);
    await taken(system, monitor, found, 'good');
    const kept = await terms(`?unitId=${city.city}&sort=term`);
    expect(
      kept.map(({ term, version }: { term: string; version: number }) => [term, version]),
    ).toContainEqual(['环保局', 2]);
    const file = await system.app.inject({
      method: 'GET',
      url: '/api/v1/lexicon-terms/export?q=%E5%9B%BD%E5%9C%9F',
      headers: { cookie: monitor.cookie },
    });
    const [head, ...cells] = cellsOf(file.rawPayload);
    expect(head).toEqual(Object.keys(row({})));
    expect(cells).toEqual([
      [
        '国土局',
        '自然资源局',
        '禁用词、慎用词',
        '差错',
        '名称已变更。',
        '木棉委发〔2019〕2号',
        '原、原木棉市',
      ],
    ]);
  });
});

describe('the persons of a city', () => {
  const person = (of: object = {}) => ({
    ...{ unitId: city.city, name: '木云岚', title: '市长', office: '木棉市人民政府', rank: 1 },
    ...of,
  });

  it('are added, edited and removed like words, and their names stay out of the audit', async () => {
    const { body } = await post('/lexicon-persons', person());
    expect((await post('/lexicon-persons', person())).body).toMatchObject({ code: 'wording.person-taken' });
    expect((await post('/lexicon-persons', person({ name: 'Lan' }))).status).toBe(400);
    const { unitId: _, ...fields } = person({ formerTitles: ['副市长'], watched: true });
    const path = `/lexicon-persons/${body.id}`;
    expect((await call(system, monitor, 'PATCH', path, { ...fields, version: 1 })).status).toBe(200);
    const list = (await call(system, monitor, 'GET', '/lexicon-persons?watched=true')).body.items;
    expect(list).toMatchObject([{ name: '木云岚', formerTitles: ['副市长'], watched: true }]);
    const entries = await system.db.read((tx) =>
      tx.selectFrom('audit.entry').select('changes').where('noun', '=', 'lexicon-person').execute(),
    );
    expect(JSON.stringify(entries)).not.toContain('木云岚');
    expect((await call(system, county, 'PATCH', path, { ...fields, version: 2 })).status).toBe(404);
    expect((await post(`${path}/remove`, { version: 2 })).body.code).toBe('platform.reason-required');
    expect((await post(`${path}/remove`, { version: 2, reason: '离任' })).status).toBe(200);
    expect((await post(`${path}/remove`, { version: 2, reason: '离任' })).status).toBe(404);
  });

  it('come in a table, with the pages that are to be looked at', async () => {
    const rows = [
      {
        姓名: '安 若谷',
        职务: '副市长',
        单位: '木棉市人民政府',
        次序: '2',
        曾任职务: '秘书长',
        核查旧页面: '否',
      },
      { 姓名: '石映川', 职务: '局长', 单位: '木棉市林业局', 次序: '', 曾任职务: '', 核查旧页面: '是' },
      { 姓名: '石映川', 职务: '局长', 单位: '木棉市林业局', 次序: '', 曾任职务: '', 核查旧页面: '是' },
      { 姓名: 'Ann', 职务: '局长', 单位: '木棉市林业局', 次序: '0', 曾任职务: '', 核查旧页面: '' },
    ];
    const found = await bring('lexicon-persons', rows);
    expect(found.bad.map(({ number }) => number)).toEqual([4, 5]);
    await taken(system, monitor, found, 'good');
    const { items } = (await call(system, monitor, 'GET', '/lexicon-persons?sort=name')).body;
    expect(items.map(({ name, rank, watched }: Record<string, unknown>) => [name, rank, watched])).toEqual([
      ['安若谷', 2, false],
      ['石映川', null, true],
    ]);
    const file = await system.app.inject({
      method: 'GET',
      url: '/api/v1/lexicon-persons/export',
      headers: { cookie: supervisor.cookie },
    });
    expect(cellsOf(file.rawPayload)[0]).toEqual(Object.keys(rows[0] ?? {}));
  });
});
