import Excel from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { all, stream, useFolder, written } from '../test/files.ts';
import { people } from '../test/people.ts';
import { type Header, SheetRefusal } from './header.ts';
import { readRows } from './row-reading.ts';
import { writeRows, writeTemplate } from './row-writing.ts';
import { type Column, type ColumnKind, type RowOf, type SheetSchema, sheetSchema } from './schema.ts';

useFolder();

type Cells = readonly Excel.CellValue[];

/** A file that a person could have made, written by another library. */
function made(
  rows: readonly Cells[],
  change: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<string> {
  return written(async (out) => {
    const book = new Excel.Workbook();
    const sheet = book.addWorksheet('人员');
    for (const row of rows) sheet.addRow([...row]);
    change(sheet);
    await book.xlsx.write(out);
    out.end();
  });
}

const titles = people.columns.map(({ title }) => title);
const read = async (rows: readonly Cells[]) => all(readRows(await made(rows), people));

/** The one column read with one cell below its header. */
async function cell(
  column: Partial<Column> & Pick<Column, 'kind'>,
  value: Excel.CellValue,
): Promise<unknown> {
  const schema: SheetSchema = sheetSchema({
    title: '表',
    columns: [
      { key: 'number', title: '序号', kind: 'integer', required: true, width: 5 },
      { key: 'it', title: '它', required: false, width: 10, ...column },
    ],
  });
  const path = await made([
    ['序号', '它'],
    [1, value],
  ]);
  const [reading] = await all(readRows(path, schema));
  if (reading === undefined) throw new Error('no row');
  return 'errors' in reading ? reading.errors.map(({ code }) => code).join() : reading.value.it;
}

describe('the header', () => {
  test('is found by its titles in any order, below a title and a remark', async () => {
    const path = await made([
      ['木棉市政府网站人员登记表'],
      ['填报单位：', '市政府办公室'],
      ['岗 位（必填）', null, ' 姓名* '],
      ['编辑', null, '张三'],
    ]);
    const headers: Header[] = [];
    const rows = await all(readRows(path, people, { onHeader: (header) => headers.push(header) }));
    expect(headers).toMatchObject([{ rowNumber: 3, missing: titles.slice(2) }]);
    expect(rows).toMatchObject([{ rowNumber: 4, value: { name: '张三', role: 'editor', phone: null } }]);
  });

  test('that misses a required column, has an unknown one and one twice is refused by name', async () => {
    const path = await made([['姓名', '电话号', '姓名', '主页']]);
    const refusal = await all(readRows(path, people)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SheetRefusal);
    expect(refusal).toMatchObject({
      code: 'columns',
      missing: ['岗位'],
      unknown: ['电话号'],
      twice: ['姓名'],
      message: '表头与模板不符：缺少“岗位”列；多出“电话号”列；“姓名”列重复。请使用下载的模板填写。',
    });
  });

  test('that is nowhere is refused: an empty sheet, and one of other things', async () => {
    await expect(all(readRows(await made([]), people))).rejects.toMatchObject({ missing: titles });
    const other = Array.from({ length: 30 }, (_, index) => [index, '别的']);
    await expect(all(readRows(await made(other), people))).rejects.toMatchObject({ missing: titles });
  });

  test('an empty template has no rows', async () => {
    expect(await all(readRows(await written((out) => writeTemplate(people, out)), people))).toEqual([]);
  });
});

describe('rows', () => {
  test('that are blank are passed over, and keep their numbers', async () => {
    const rows = await read([titles, [], ['张三', '编辑'], [' ', '　'], [], ['李四', '审核员']]);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([3, 6]);
  });

  test('with faults name every one of them, by column, in a sentence', async () => {
    const [row] = await read([titles, [null, '局长', '电话', '昨天', 1.5, '很高', '也许', 'ftp://x']]);
    expect(row).toEqual({
      rowNumber: 2,
      errors: [
        { column: 'name', title: '姓名', code: 'required', message: '姓名：未填写。' },
        {
          column: 'role',
          title: '岗位',
          code: 'not-choice',
          message: '岗位：“局长”不在可选项中，应为编辑、审核员、网站管理员（含栏目,附件）。',
        },
        {
          column: 'phone',
          title: '办公电话',
          code: 'not-phone',
          message: '办公电话：应为电话号码，例如 0812-3334567 或 13800000000。',
        },
        {
          column: 'since',
          title: '任职日期',
          code: 'not-date',
          message: '任职日期：应为日期，例如 2026-11-23。',
        },
        { column: 'sites', title: '负责网站数', code: 'not-integer', message: '负责网站数：应为整数。' },
        { column: 'score', title: '得分', code: 'not-decimal', message: '得分：应为数字。' },
        { column: 'active', title: '在岗', code: 'not-boolean', message: '在岗：应填“是”或“否”。' },
        {
          column: 'home',
          title: '主页',
          code: 'not-url',
          message: '主页：应为网址，以 http:// 或 https:// 开头。',
        },
      ],
    });
  });

  test('good ones beside bad ones are read', async () => {
    const rows = await read([titles, ['张三', '编辑'], ['李四'], ['王五', '审核员']]);
    expect(rows.map((row) => 'value' in row)).toEqual([true, false, true]);
  });

  test('with something in a column without a header say so', async () => {
    const [row] = await read([titles, ['张三', '编辑', null, null, null, null, null, null, null, '备注']]);
    expect(row).toMatchObject({
      errors: [{ column: 'J', code: 'no-title', message: 'J 列：该列没有表头，请填写表头或清空该列。' }],
    });
  });
});

describe('cells', () => {
  test.each<[ColumnKind, Excel.CellValue, unknown]>([
    ['text', 13_800_000_000, '13800000000'],
    ['text', 0.1 + 0.2, '0.3'],
    ['text', 0.0000001, '0.0000001'],
    ['text', 1e15, 'precision'],
    ['text', true, '是'],
    ['text', ' 甲\u00a0', '甲'],
    ['text', '甲\r\n乙', '甲\n乙'],
    ['text', '=1+1', '=1+1'],
    ['text', '甲'.repeat(2_001), 'too-long'],
    ['text', new Date('2026-11-23T00:00:00Z'), '2026-11-23'],
    ['text', { richText: [{ text: '攀枝' }, { text: '花' }] }, '攀枝花'],
    ['text', { formula: '1+1', result: 7 }, '7'],
    ['text', { formula: '1+1' }, 'uncalculated'],
    ['text', { error: '#N/A' }, 'cell-error'],
    ['integer', '12', 12],
    ['integer', '１，２３４', 1_234],
    ['integer', '1,234,567', 1_234_567],
    ['integer', '12,34', 'not-integer'],
    ['integer', 12, 12],
    ['integer', '1e3', 'not-integer'],
    ['integer', '0x10', 'not-integer'],
    ['integer', '9007199254740993', 'not-integer'],
    ['decimal', '-1.50', -1.5],
    ['decimal', 'NaN', 'not-decimal'],
    ['date', new Date('2026-11-23T00:00:00Z'), '2026-11-23'],
    ['date', new Date('2026-11-23T15:30:00Z'), '2026-11-23'],
    ['date', 46_349, '2026-11-23'],
    ['date', 20_261_123, '2026-11-23'],
    ['date', '2026-11-23', '2026-11-23'],
    ['date', '2026/1/3', '2026-01-03'],
    ['date', '２０２６．１．３', '2026-01-03'],
    ['date', '2026年1月3日', '2026-01-03'],
    ['date', '20260103', '2026-01-03'],
    ['date', '2026-02-30', 'not-date'],
    ['date', '2026-1/3', 'not-date'],
    ['date', 12, 'not-date'],
    ['boolean', '否', false],
    ['boolean', true, true],
    ['phone', 13_800_000_000, '13800000000'],
    ['phone', '+86 138 0000 0000', '13800000000'],
    ['phone', '（0812）3334567', '0812-3334567'],
    ['phone', '0812—3334567转801', '0812-3334567-801'],
    ['phone', '12345', '12345'],
    ['phone', '400-800-1234', '400-800-1234'],
    ['phone', 8_123_334_567, 'not-phone'],
    ['phone', '23800000000', 'not-phone'],
    ['url', 'https://www.example.gov.cn/?a=1#b', 'https://www.example.gov.cn/?a=1#b'],
    ['url', 'https://www.example.gov.cn/a b', 'not-url'],
    ['url', 'javascript:alert(1)', 'not-url'],
    ['url', 'http://', 'not-url'],
  ])('a %s of %j is %j', async (kind, value, expected) => {
    expect(await cell({ kind }, value)).toBe(expected);
  });

  test('a choice is found by its label, full width or half', async () => {
    const choices = [{ value: 'a', label: 'A类（一）' }];
    expect(await cell({ kind: 'choice', choices }, ' Ａ类(一) ')).toBe('a');
  });

  test('a text with what no database keeps is refused, not changed', async () => {
    const path = await written((out) =>
      writeRows(
        people,
        stream([
          { ...nothing, name: '甲\u0000', role: 'editor' },
          { ...nothing, name: '\ud800乙', role: 'editor' },
        ]),
        out,
      ),
    );
    const rows = await all(readRows(path, people));
    expect(rows).toMatchObject([{ errors: [{ code: 'characters' }] }, { errors: [{ code: 'characters' }] }]);
  });

  test("a further check is zod's, its messages are the reader's, and what it gives is the value", async () => {
    const code = z
      .string()
      .regex(/^\d{10}$/, '网站标识码应为 10 位数字。')
      .transform(BigInt);
    const check = (value: string) => code.safeParse(value);
    expect(await cell({ kind: 'text', check }, '5104000001')).toBe(5104000001n);
    expect(await cell({ kind: 'text', check }, '51')).toBe('invalid');
  });
});

const nothing = { phone: null, since: null, sites: null, score: null, active: null, home: null };
const noSpace = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text === text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '') && text !== '')
  .filter((text) => !/[\r\u007f]/.test(text));
const anyRow: fc.Arbitrary<RowOf<typeof people>> = fc.record({
  name: noSpace,
  role: fc.constantFrom('editor', 'reviewer', 'site-manager'),
  phone: fc.constantFrom(null, '0812-3334567', '13800000000', '12345'),
  since: fc.option(
    fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  ),
  sites: fc.option(fc.integer()),
  score: fc.option(fc.integer({ min: -1e12, max: 1e12 }).map((number) => number / 1_000)),
  active: fc.option(fc.boolean()),
  home: fc.option(fc.webUrl()),
});

test('rows that were written are read again as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 40 }), async (rows) => {
      const path = await written((out) => writeRows(people, stream(rows), out));
      expect(await all(readRows(path, people))).toEqual(
        rows.map((value, index) => ({ rowNumber: index + 2, value })),
      );
    }),
    { numRuns: 15 },
  );
});

test('a file that is no workbook is refused by intake', async () => {
  const path = await written(async (out) => {
    out.end('姓名,岗位\n');
  });
  await expect(all(readRows(path, people))).rejects.toMatchObject({ code: 'wrong-type' });
});
