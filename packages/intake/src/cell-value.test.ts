import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { file, rowsOf, useFolder } from '../test/files.ts';
import { number, row, text, workbook } from '../test/workbook.ts';
import { cellAddress, columnLetters, columnNumber, farCorner } from './cell-address.ts';
import { dateOfSerial, meaningOf } from './number-format.ts';

useFolder();

/** Cells of the first row of a sheet, as they are read. */
async function cellsOf(cells: string, plan = {}): Promise<unknown[]> {
  const rows = await rowsOf(await file(workbook({ sheets: [row(1, cells)], ...plan })));
  return rows[0]?.cells ?? [];
}

describe('a cell', () => {
  test('is read by its type, and what is empty is null', async () => {
    const cells = [
      text('A1', '甲 &amp; 乙'),
      '<c r="B1" t="b"><v>1</v></c><c r="C1"/>',
      '<c r="D1" t="e"><v>#REF!</v></c>',
      number('E1', '1.5E3'),
      '<c r="F1" t="d"><v>2026-11-23T00:00:00</v></c>',
      '<c r="G1" t="str"><f>A1</f><v>甲</v></c><c r="H1" t="inlineStr"><is><t/></is></c>',
    ];
    expect(await cellsOf(cells.join(''))).toEqual([
      ...['甲 & 乙', true, null, { error: '#REF!' }, 1_500, { date: '2026-11-23' }],
      '甲',
    ]);
  });

  test('of a formula has its last result, never a computed one', async () => {
    const cells = '<c r="A1"><f>1+1</f><v>7</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v></v></c>';
    expect(await cellsOf(cells)).toEqual([7, { uncalculated: true }, { uncalculated: true }]);
  });

  test('with a shared text has all its runs and no phonetic guide', async () => {
    const sharedStrings = [
      '<si><r><t>攀枝</t></r><r><t xml:space="preserve">花 </t></r><rPh sb="0" eb="1"><t>パン</t></rPh></si>',
      '<si><t>行一_x000A_行二_x005F_x000A_</t></si>',
    ];
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
    expect(await cellsOf(cells, { sharedStrings })).toEqual(['攀枝花 ', '行一\n行二_x000A_']);
  });

  test('is a date by its format, and a padded number keeps its zeros', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells = ['A', 'B', 'C', 'D'].map((column, style) => number(`${column}1`, '46349', style)).join('');
    const dated = [46_349, { date: '2026-11-23' }, { date: '2026-11-23' }, '46349'];
    expect(await cellsOf(cells, { styles })).toEqual(dated);
    expect(await cellsOf(number('A1', '812', 3), { styles })).toEqual(['00812']);
    const since1904 = { styles, workbookPr: '<workbookPr date1904="1"/>' };
    expect(await cellsOf(number('A1', '44887', 1), since1904)).toEqual([{ date: '2026-11-23' }]);
  });
});

test('empty rows are passed over, hidden sheets too, and a sheet is found by its name', async () => {
  const sheets = [
    row(1, text('A1', '藏')),
    row(3, text('B3', '甲')) + row(4, '<c r="A4"/>') + row(9, number('A9', '1')),
  ];
  const path = await file(workbook({ sheets, hidden: [1] }));
  expect(await rowsOf(path)).toEqual([
    { number: 3, cells: [null, '甲'] },
    { number: 9, cells: [1] },
  ]);
  expect(await rowsOf(path, { sheet: '表1' })).toEqual([{ number: 1, cells: ['藏'] }]);
  await expect(rowsOf(path, { sheet: '表3' })).rejects.toMatchObject({
    code: 'no-sheet',
    message: '没有名为“表3”的工作表。请使用下载的模板填写。',
  });
});

test('prefixes of the writer do not matter', async () => {
  const parts = [
    {
      name: 'xl/worksheets/sheet1.xml',
      data: '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  ];
  expect(await rowsOf(await file(workbook({ parts })))).toEqual([{ number: 1, cells: [1] }]);
});

describe('number formats', () => {
  test.each([
    [14, undefined, 'date'],
    [31, undefined, 'date'],
    [57, undefined, 'date'],
    [0, undefined, 'number'],
    [49, undefined, 'number'],
    [164, 'yyyy-mm-dd', 'date'],
    [164, '[$-804]yyyy"年"m"月"', 'date'],
    [164, '[h]:mm', 'date'],
    [164, '#,##0.00"天";[Red]-#,##0', 'number'],
    [164, 'General', 'number'],
    [164, '"Day "0', 'number'],
    [164, '0', 'number'],
    [164, '0000', 'padded'],
    [164, '@', 'number'],
  ])('%i %s is a %s', (id, code, kind) => {
    expect(meaningOf(id, code).kind).toBe(kind);
  });

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [46_349.5, '2026-11-23 12:00:00'],
    [46_349.999999, '2026-11-24'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [0, undefined],
    [-1, undefined],
  ])('day %d is %s', (serial, date) => {
    expect(dateOfSerial(serial, false)).toBe(date);
  });
});

describe('addresses', () => {
  test('letters and numbers of columns are inverse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        (column) => columnNumber(columnLetters(column)) === column,
      ),
    );
    expect(['A', 'Z', 'AA', 'IV', 'XFD'].map(columnNumber)).toEqual([1, 26, 27, 256, 16_384]);
  });

  test('a range reaches as far as its farthest corner, whole columns and rows included', () => {
    expect(farCorner('B2:D9')).toEqual({ row: 9, column: 4 });
    expect(farCorner('D9:B2')).toEqual({ row: 9, column: 4 });
    expect(farCorner('A:XFD')).toEqual({ row: 0, column: 16_384 });
    expect(farCorner('$1:$1048576')).toEqual({ row: 1_048_576, column: 0 });
    for (const text of ['', 'A', 'A1:B2:C3', '1A', 'A-1', 'A1 ', 'Ａ1']) {
      expect(cellAddress(text)).toBeUndefined();
      if (text !== 'A') expect(farCorner(text)).toBeUndefined();
    }
  });
});
