import { readFile } from 'node:fs/promises';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readWorkbook } from '@mumian/intake';
import Excel from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all, stream, useFolder, written } from '../test/files.ts';
import { people } from '../test/people.ts';
import { guarded, writeCsv } from './csv.ts';
import { writeRows, writeTemplate } from './row-writing.ts';
import { type RowOf, type SheetSchema, sheetSchema } from './schema.ts';

useFolder();

const person: RowOf<typeof people> = {
  name: '张三',
  role: 'site-manager',
  phone: '0812-3334567',
  since: '2026-11-23',
  sites: 3,
  score: -0.5,
  active: true,
  home: 'https://www.example.gov.cn/',
};
const nobody = { phone: null, since: null, sites: null, score: null, active: null, home: null };
const one = sheetSchema({
  title: '表',
  columns: [{ key: 'text', title: '文字', kind: 'text', required: true, width: 20 }],
});

async function opened(path: string): Promise<Excel.Workbook> {
  const book = new Excel.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

function sheet(book: Excel.Workbook, name: string): Excel.Worksheet {
  const found = book.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

describe('a written sheet, opened by another library', () => {
  test('has its header frozen, its widths, its values typed and a filter', async () => {
    const path = await written((out) => writeRows(people, stream([person]), out));
    const data = sheet(await opened(path), '人员');
    expect(data.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(data.autoFilter).toBe('A1:H2');
    expect(people.columns.map((_, index) => data.getColumn(index + 1).width)).toEqual(
      people.columns.map(({ width }) => width),
    );
    expect(data.getRow(1).values).toEqual([undefined, ...people.columns.map(({ title }) => title)]);
    expect(data.getRow(2).values).toEqual([
      ...[undefined, '张三', '网站管理员（含栏目,附件）', '0812-3334567', new Date('2026-11-23T00:00:00Z')],
      ...[3, -0.5, '是', 'https://www.example.gov.cn/'],
    ]);
    expect(data.getCell('D2').numFmt).toBe('yyyy-mm-dd');
    expect(data.getCell('C2').numFmt).toBe('@');
  });

  test('keeps every text a text, whatever it begins with', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '＝1+1',
      '0012',
      '1E5',
      '2026-01-01',
      '#REF!',
      'true',
    ];
    const rows = texts.map((value) => ({ text: value }));
    const path = await written((out) => writeRows(one, stream(rows), out));
    const data = sheet(await opened(path), '表');
    const cells = texts.map((_, index) => data.getCell(`A${index + 2}`));
    expect(cells.map(({ value }) => value)).toEqual(texts);
    expect(cells.map(({ type }) => type)).toEqual(texts.map(() => Excel.ValueType.String));
  });

  test('offers the labels of a choice in every row, from a hidden sheet', async () => {
    const path = await written((out) => writeRows(people, stream([]), out));
    const book = await opened(path);
    expect(sheet(book, '人员').getCell('B77').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'选项'!$A$1:$A$3"],
      showErrorMessage: true,
    });
    expect(sheet(book, '选项').state).toBe('hidden');
    expect(sheet(book, '选项').getColumn(1).values.slice(1)).toEqual([
      '编辑',
      '审核员',
      '网站管理员（含栏目,附件）',
    ]);
  });

  test('a template has the header alone, and says in 填写说明 what each column asks for', async () => {
    const book = await opened(await written((out) => writeTemplate(people, out)));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['人员', '填写说明', '选项']);
    expect(sheet(book, '人员').actualRowCount).toBe(1);
    const guide = sheet(book, '填写说明');
    expect(guide.getRow(1).values).toEqual([undefined, '列名', '必填', '填写要求', '示例']);
    expect(guide.getRow(2).values).toEqual([undefined, '姓名', '是', '文字。', '张三']);
    expect(guide.getRow(4).values).toEqual([undefined, '办公电话', '否', '电话号码。含区号。']);
    expect(guide.rowCount).toBe(people.columns.length + 1);
  });

  test('a sheet without choices has no sheet for them', async () => {
    const book = await opened(await written((out) => writeRows(one, stream([]), out)));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['表']);
  });

  test('a text longer than a cell is cut, and says so', async () => {
    const path = await written((out) => writeRows(one, stream([{ text: '长'.repeat(40_000) }]), out));
    const value = String(sheet(await opened(path), '表').getCell('A2').value);
    expect(value).toHaveLength(32_767);
    expect(value).toMatch(/长…（过长，已截断）$/);
  });
});

test('any text comes back from intake as it was written, control characters and half pairs included', async () => {
  const anyText = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom('_x', '000A_', '_', '\ud800', '\u0000', '\r', '\n', '<&>"', ']]>', 'ﾊ', ' '),
      }),
    )
    .filter((value) => value !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 60 }), async (texts) => {
      const rows = texts.map((value) => ({ text: value }));
      const path = await written((out) => writeRows(one, stream(rows), out));
      const read = await all(readWorkbook(path));
      expect(read.slice(1).map(({ cells }) => cells[0])).toEqual(texts);
    }),
    { numRuns: 15 },
  );
});

test('the same rows give the same bytes', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(async () => readFile(await written((out) => writeRows(people, stream([person]), out)))),
  );
  expect(first).toEqual(second);
});

test('rows that fail destroy the stream: half a file is never ended', async () => {
  async function* failing(): AsyncGenerator<{ text: string }> {
    yield { text: '甲' };
    throw new Error('the database is gone');
  }
  const out = new PassThrough();
  out.resume();
  await expect(writeRows(one, failing(), out)).rejects.toThrow('the database is gone');
  expect(out.destroyed).toBe(true);
  expect(out.writableFinished).toBe(false);
});

test('a slow reader holds the rows back', async () => {
  let made = 0;
  async function* endless(): AsyncGenerator<{ text: string }> {
    for (;;) {
      made += 1;
      yield { text: `${made}${Math.sin(made)}${Math.cos(made)}`.repeat(50) };
    }
  }
  let writing: Promise<unknown> = Promise.resolve();
  const release = await new Promise<() => void>((resolve) => {
    const out = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => resolve(() => done(new Error('enough'))),
    });
    writing = writeRows(one, endless(), out).catch((error: unknown) => error);
  });
  const settle = async () => {
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
    return made;
  };
  const settled = await settle();
  expect(await settle()).toBe(settled);
  release();
  expect(await writing).toMatchObject({ message: 'enough' });
});

describe('CSV', () => {
  async function csv(rows: RowOf<typeof people>[]): Promise<string> {
    const out = new PassThrough();
    const [content] = await Promise.all([buffer(out), writeCsv(people, stream(rows), out)]);
    return content.toString();
  }

  test('has a byte order mark, quoted texts, bare numbers and nothing for what is empty', async () => {
    const rows = await csv([person, { ...nobody, name: '李"四"', role: 'editor' }]);
    expect(rows.split('\r\n')).toEqual([
      '\ufeff"姓名","岗位","办公电话","任职日期","负责网站数","得分","在岗","主页"',
      '"张三","网站管理员（含栏目,附件）","0812-3334567","2026-11-23",3,-0.5,"是","https://www.example.gov.cn/"',
      '"李""四""","编辑",,,,,,',
      '',
    ]);
  });

  test.each([
    ...[
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      '＋1',
      '－1',
      '＠a',
      '﹣1',
      ' =1',
      '　＝1',
    ],
    '"=1',
    "'=1",
  ])('%j gets an apostrophe', async (name) => {
    expect(guarded(name)).toBe(`'${name}`);
    expect(await csv([{ ...nobody, name, role: 'editor' }])).toContain(
      `\r\n"'${name.replaceAll('"', '""')}",`,
    );
  });

  test.each(['', '张三', '1-1', 'a=b', '—甲', '12'])('%j stays as it is', (name) => {
    expect(guarded(name)).toBe(name);
  });
});

describe('a schema', () => {
  const column = { key: 'a', title: '甲', kind: 'text', required: false, width: 10 } as const;

  test.each<[string, SheetSchema]>([
    ['a name that Excel refuses', { title: '甲/乙', columns: [column] }],
    ['a name that is too long', { title: '长'.repeat(32), columns: [column] }],
    ['the name of the guide', { title: '填写说明', columns: [column] }],
    ['no columns', { title: '表', columns: [] }],
    ['two columns of one key', { title: '表', columns: [column, { ...column, title: '乙' }] }],
    [
      'two columns that read alike',
      { title: '表', columns: [column, { ...column, key: 'b', title: ' 甲*' }] },
    ],
    ['a choice without choices', { title: '表', columns: [{ ...column, kind: 'choice' as const }] }],
  ])('with %s is refused', (_, schema) => {
    expect(() => sheetSchema(schema)).toThrow(RangeError);
  });
});
