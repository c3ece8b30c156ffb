import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archive, bomb, type EntryPlan } from '../test/archive.ts';
import { file, refusalOf, rowsOf, useFolder } from '../test/files.ts';
import { number, row, text, workbook, workbookEntries } from '../test/workbook.ts';
import { judgeFile } from './intake.ts';

useFolder();

async function codeOf(content: Buffer | string, limits = {}): Promise<string> {
  return (await refusalOf(await file(content), { limits })).code;
}

/** A workbook with one more entry, or one in place of its own. */
function withPart(...parts: EntryPlan[]): Buffer {
  return workbook({ parts });
}

const sheet = (content: string) => `<worksheet><sheetData>${content}</sheetData></worksheet>`;
const sheetPart = (data: string): EntryPlan => ({ name: 'xl/worksheets/sheet1.xml', data });

describe('the type is judged by content, never by name', () => {
  const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const oldFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
  const word = archive([
    {
      name: '[Content_Types].xml',
      data: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: 'word/document.xml', data: '<document/>' },
  ]);

  test.each([
    ['an empty file', Buffer.alloc(0), 'empty', '文件是空的。'],
    ['a picture', PNG, 'wrong-type', '这是 PNG 图片。请在'],
    ['a text', '姓名,电话\n张三,123\n', 'wrong-type', '不是 .xlsx 表格'],
    ['a Word document', word, 'wrong-type', '这是 Word 文档。请在'],
    ['any archive', archive([{ name: 'a.txt', data: 'a' }]), 'wrong-type', '这是压缩包。'],
    ['an .xls', oldFile, 'old-format', '另存为 .xlsx'],
    [
      'a workbook with a password',
      Buffer.concat([oldFile, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
      '取消密码',
    ],
  ])('%s named .xlsx is refused', async (_, content, code, sentence) => {
    const refusal = await refusalOf(await file(content));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(sentence);
  });

  test('a workbook by any other name is let in', async () => {
    expect(await rowsOf(await file(workbook(), 'table.png'))).toHaveLength(1);
  });

  test('programs are refused: by content type, by part, by sheet of macros', async () => {
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect(await codeOf(workbook({ workbookType: type }))).toBe('macros');
    expect(await codeOf(withPart({ name: 'xl/vbaProject.bin', data: 'x' }))).toBe('macros');
    expect(await codeOf(withPart({ name: 'xl/macrosheets/sheet1.xml', data: '<a/>' }))).toBe('macros');
    expect(await codeOf(withPart({ name: 'xl/activeX/activeX1.bin', data: 'x' }))).toBe('macros');
  });
});

describe('archives', () => {
  test('one that unpacks to a gigabyte is refused by its directory', async () => {
    expect(await codeOf(withPart(bomb('xl/media/image1.bin', 1_000)))).toBe('ratio');
    const stored = { ratio: 100_000 };
    expect(await codeOf(withPart(bomb('xl/media/image1.bin', 1_000)), stored)).toBe('unpacked-too-large');
  });

  test('one whose header says ten bytes is stopped at the first that is too many', async () => {
    const lying = await refusalOf(await file(withPart({ ...bomb('xl/media/image1.bin', 1_000), size: 10 })));
    expect(lying.code).toBe('header-lies');
    const sheetLies = { ...bomb('xl/worksheets/sheet1.xml', 1_000), size: 1_000 };
    expect(await codeOf(withPart(sheetLies))).toBe('header-lies');
  });

  test('one that is cut anywhere is damaged', async () => {
    const whole = workbook();
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged');
  });

  test('a flipped byte is found by the checksum', async () => {
    expect(await codeOf(withPart({ ...sheetPart(sheet('')), crc: 1 }))).toBe('damaged');
    const packed = deflateRawSync(Buffer.from(sheet(row(1, text('A1', '甲')))));
    packed[10] = (packed[10] ?? 0) ^ 0xff;
    expect(await codeOf(withPart({ ...sheetPart(sheet(row(1, text('A1', '甲')))), packed }))).toBe('damaged');
  });

  test.each([
    '../evil.xml',
    '/etc/passwd',
    'xl/../../evil',
    'C:\\evil',
    'xl\\evil.xml',
    'a\u0000b',
    '',
    'xl/./a',
  ])('an entry named %j is refused', async (name) => {
    expect(await codeOf(withPart({ name, data: 'x' }))).toBe('entry-name');
  });

  test('a link, and a name that comes twice, are refused', async () => {
    expect(await codeOf(withPart({ name: 'xl/a', data: '/etc/passwd', attributes: 0xa1ff0000 }))).toBe(
      'entry-name',
    );
    expect(await codeOf(withPart({ name: 'XL/Workbook.xml', data: '<a/>' }))).toBe('entry-name');
  });

  test('entries that share their data, or whose two headers disagree, are refused', async () => {
    const data = 'x'.repeat(1_000);
    const shared = withPart({ name: 'a.bin', data }, { name: 'b.bin', data, sharesWith: 'a.bin' });
    expect(await codeOf(shared)).toBe('zip-structure');
    expect(await codeOf(withPart({ name: 'a.bin', data, localName: 'b.bin' }))).toBe('zip-structure');
  });

  test('an encrypted entry is refused', async () => {
    expect(await codeOf(withPart({ name: 'a.bin', data: 'x', flags: 0x0801 }))).toBe('encrypted');
  });

  test('an archive in the archive is refused, by name or by content', async () => {
    expect(await codeOf(withPart({ name: 'xl/embeddings/book.xlsx', data: 'x' }))).toBe('nested-archive');
    expect(await codeOf(withPart({ name: 'xl/embeddings/object.bin', data: workbook() }))).toBe(
      'nested-archive',
    );
    const nameless = { name: 'xl/media/image1.png', data: Buffer.from('d0cf11e0a1b11ae1', 'hex') };
    expect(await codeOf(withPart(nameless))).toBe('nested-archive');
  });

  test('too many entries and too large a file are refused', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({ name: `xl/${index}`, data: '' }));
    expect(await codeOf(withPart(...many))).toBe('too-many-entries');
    const refusal = await refusalOf(await file(workbook()), { limits: { fileBytes: 1_000 } });
    expect(refusal.code).toBe('too-large');
    expect(refusal.message).toMatch(/上限 0\.0 MB.*请拆分/);
  });
});

describe('documents inside', () => {
  test('100,000 elements in each other are refused', async () => {
    const nested = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    expect(await codeOf(withPart(sheetPart(nested)))).toBe('xml-depth');
    expect(await codeOf(withPart({ name: 'docProps/custom.xml', data: nested }))).toBe('xml-depth');
  });

  test('10,000 attributes of one element are refused', async () => {
    const attributes = Array.from({ length: 10_000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(await codeOf(withPart(sheetPart(`<worksheet ${attributes}/>`)))).toBe('xml-depth');
  });

  test('a billion laughs, an external entity and a bare DOCTYPE are refused', async () => {
    const laughs = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const external = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
    for (const declaration of [laughs, external, '<!DOCTYPE worksheet>', '<!ENTITY a "b">'])
      expect(await codeOf(withPart(sheetPart(`${declaration}${sheet(row(1, text('A1', '&b;&f;')))}`)))).toBe(
        'xml-declaration',
      );
  });

  test('UTF-16, bad UTF-8, tags that are not closed and no element at all are damage', async () => {
    const utf16 = Buffer.from(`\ufeff${sheet('')}`, 'utf16le');
    const bad = Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xff]), Buffer.from('</worksheet>')]);
    for (const data of [utf16, utf16.subarray(2), bad, '<worksheet><sheetData></worksheet>', 'text'])
      expect(await codeOf(withPart({ name: 'xl/worksheets/sheet1.xml', data }))).toBe('damaged');
  });
});

describe('sheets', () => {
  test('two kilobytes with a merge over the whole sheet are refused', async () => {
    const merged = workbook({
      sheets: [row(1, text('A1', '甲'))],
      after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    });
    expect(merged.length).toBeLessThan(3_000);
    const refusal = await refusalOf(await file(merged));
    expect(refusal.code).toBe('cell-range');
    expect(refusal.message).toMatch(/^表格用到了第 1048576 行，上限 200000 行。请删除/);
  });

  test.each([
    ['a cell at XFD1048576', { sheets: [row(1_048_576, text('XFD1048576', '甲'))] }, 'cell-range'],
    ['a cell in column 257', { sheets: [row(1, text('IW1', '甲'))] }, 'cell-range'],
    [
      '257 cells without addresses',
      { sheets: [`<row>${'<c><v>1</v></c>'.repeat(257)}</row>`] },
      'cell-range',
    ],
    ['a declared dimension', { before: '<dimension ref="A1:XFD1048576"/>' }, 'cell-range'],
    [
      'a merge of whole columns',
      { after: '<mergeCells><mergeCell ref="A:XFD"/></mergeCells>' },
      'cell-range',
    ],
    ['a row before its predecessor', { sheets: [row(2) + row(1)] }, 'damaged'],
    ['a cell in another row', { sheets: [row(1, text('A2', '甲'))] }, 'damaged'],
    ['two cells at one address', { sheets: [row(1, text('A1', '甲'), text('A1', '乙'))] }, 'damaged'],
    ['an address that is none', { sheets: [row(1, text('1A', '甲'))] }, 'damaged'],
    ['a text of 32,768 characters', { sheets: [row(1, text('A1', '长'.repeat(32_768)))] }, 'cell-text'],
    ['a shared text that is not there', { sheets: [row(1, '<c r="A1" t="s"><v>7</v></c>')] }, 'damaged'],
    ['a number that is none', { sheets: [row(1, number('A1', 'NaN'))] }, 'damaged'],
    ['200 sheets', { sheets: Array.from({ length: 200 }, () => '') }, 'too-many-sheets'],
    [
      '10,001 merges',
      { after: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(10_001)}</mergeCells>` },
      'too-many-merges',
    ],
  ])('%s is refused', async (_, plan, code) => {
    expect(await codeOf(workbook(plan))).toBe(code);
  });

  test('too many shared texts are refused', async () => {
    const strings = { sharedStrings: Array.from({ length: 11 }, () => '<si><t>甲</t></si>') };
    expect(await codeOf(workbook(strings), { sharedStrings: 10 })).toBe('too-many-strings');
  });

  test('a sheet that was not judged as one is not read', async () => {
    const relations = `<Relationships><Relationship Id="rId1" Target="../docProps/custom.xml"/></Relationships>`;
    const parts = [
      { name: 'xl/_rels/workbook.xml.rels', data: relations },
      { name: 'docProps/custom.xml', data: sheet(row(1_048_576, text('A1048576', '甲'))) },
    ];
    expect(await codeOf(workbook({ parts }))).toBe('no-sheet');
  });
});

test('a file can be judged without being read', async () => {
  await expect(judgeFile(await file(workbook()), 'xlsx')).resolves.toBeUndefined();
  const bad = await file(withPart(sheetPart('<a>')));
  await expect(judgeFile(bad, 'xlsx')).rejects.toMatchObject({ code: 'damaged' });
});

test('a file that is not there is an error of the file system', async () => {
  await expect(judgeFile('/nowhere/table.xlsx', 'xlsx')).rejects.toMatchObject({ code: 'ENOENT' });
});

test('external links are neither followed nor read', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('<worksheet/>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const link = `http://127.0.0.1:${port}/book.xlsx`;
  const external = (id: string) => `<Relationship Id="${id}" Target="${link}" TargetMode="External"/>`;
  const usual = workbookEntries().find(({ name }) => name === 'xl/_rels/workbook.xml.rels')?.data ?? '';
  const parts = [
    { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
    {
      name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
      data: `<Relationships>${external('rId1')}</Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: String(usual).replace('</Relationships>', `${external('rId9')}</Relationships>`),
    },
  ];
  const cell = `<c r="A1"><f>'[1]Sheet1'!A1</f><v>5</v></c>`;
  const rows = await rowsOf(await file(workbook({ sheets: [row(1, cell)], parts })));
  await new Promise((resolve) => server.close(resolve));
  expect(rows).toEqual([{ number: 1, cells: [5] }]);
  expect(asked).toBe(0);
});

test('the parent stays small while 100 megabytes are unpacked and the next one is refused', async () => {
  const before = process.memoryUsage().rss;
  const most = { ...bomb('xl/media/image1.bin', 1_000), size: 100_000_000 };
  expect(await codeOf(withPart(most), { ratio: 100_000 })).toBe('header-lies');
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});
