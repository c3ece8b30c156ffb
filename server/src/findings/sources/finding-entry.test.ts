import { sheetSchema } from '@mumian/sheets';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { openSystem, type System } from '../../../test/system.ts';
import { DOCX, judged, taken, upload } from '../../../test/upload.ts';
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

  it('[0.1] is read from the tables of a Word document too: its own headers, merged cells, a table an annex', async () => {
    const siteId = await addSite(system, city.health, { name: '公文通报网站', kind: 'system' });
    const head = ['序号', '文号', '网站名称', '存在问题', '问题页面', '四不类别', '严重程度', '整改时限'];
    const first = [
      ['1', '川办函〔2026〕9号', '公文通报网站', '栏目不更新', '', '不更新', '严重', '2026年3月20日'],
      ['2', null, '公文通报网站', '网址有误', 'jyj.example', '不准确', '一般', null],
      ['3', null, '不在台账的网站', '打不开', '', '不实用', '严重', null],
    ];
    const second = [
      ['1', '川办函〔2026〕9号', '公文通报网站', '留言未答复', '', '不回应', '一般', '2026-03-25'],
    ];
    const bytes = await circular([head, ...first], [head, ...second]);
    const found = await judged(system, monitor, { kind: 'circulars', unitId: city.city }, bytes, DOCX);
    expect(found.bad.map(({ number, issues }) => [number, issues[0]?.column])).toEqual([
      [3, '页面网址'],
      [4, '网站'],
    ]);
    expect(await taken(system, monitor, found, 'good')).toMatchObject({ state: 'taken' });
    const { items } = (await call(system, monitor, 'GET', `/findings?siteId=${siteId}&sort=code`)).body;
    const dues = [];
    for (const { id } of items) dues.push((await call(system, monitor, 'GET', `/findings/${id}`)).body);
    expect(dues.map(({ snippet, dueOn, failing }) => [snippet, dueOn, failing]).sort()).toEqual([
      ['栏目不更新', '2026-03-20', 'not-updated'],
      ['留言未答复', '2026-03-25', 'unresponsive'],
    ]);
  });

  it('[0.1] need not say which failing it means: its words do, and it counts as ordinary', async () => {
    const siteId = await addSite(system, city.health, { name: '无类别通报网站', kind: 'system' });
    const words = ['栏目超过6个月未更新', '多处错别字', '信箱来信未答复', '首页链接打不开'];
    const rows = words.map((text) => ['川办函〔2026〕10号', '无类别通报网站', text, '2026-03-25']);
    const bytes = await circular([['文号', '网站名称', '存在问题', '整改时限'], ...rows]);
    const found = await judged(system, monitor, { kind: 'circulars', unitId: city.city }, bytes, DOCX);
    expect(await taken(system, monitor, found, 'good')).toMatchObject({ state: 'taken' });
    const { items } = (await call(system, monitor, 'GET', `/findings?siteId=${siteId}`)).body;
    const read = new Map(
      items.map((item: Record<string, string>) => [item.snippet, [item.failing, item.severity]]),
    );
    expect(words.map((text) => read.get(text))).toEqual([
      ['not-updated', 'ordinary'],
      ['inaccurate', 'ordinary'],
      ['unresponsive', 'ordinary'],
      ['impractical', 'ordinary'],
    ]);
  });

  it('is refused with a sentence when a document has no such table, or is none', async () => {
    const to = { kind: 'circulars', unitId: city.city };
    const without = await circular([['姓名', '职务']]);
    expect(await judged(system, monitor, to, without, DOCX)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('缺少“通报文号”、“网站”'),
    });
    expect(await judged(system, monitor, to, Buffer.from('text'), DOCX)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('.xlsx'),
    });
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    const { status } = await upload(system, supervisor, { ...to, kind: 'sites', type: DOCX }, without);
    expect(status).toBe(415);
  });
});

/** A circular as people write it: a headline, and tables in which null goes on with the cell above. */
function circular(...tables: (string | null)[][][]): Promise<Buffer> {
  const cell = (text: string | null) =>
    new TableCell({
      children: [new Paragraph(text ?? '')],
      verticalMerge: text === null ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
    });
  const children = tables.flatMap((rows) => [
    new Paragraph('关于政府网站检查情况的通报'),
    new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) }),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
