import { describe, expect, test } from 'vitest';
import { bomb } from '../test/archive.ts';
import { paragraph, pdf, wordDocument } from '../test/document.ts';
import { file, useFolder } from '../test/files.ts';
import { workbook } from '../test/workbook.ts';
import { readTables, readText } from './intake.ts';
import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';

useFolder();

async function refused(content: Buffer, kind: 'docx' | 'pdf', limits: Partial<Limits> = {}): Promise<string> {
  try {
    await readText(await file(content, `file.${kind}`), kind, { limits });
  } catch (error) {
    if (error instanceof IntakeRefusal) return error.code;
    throw error;
  }
  throw new Error('the file was let in');
}

describe('a Word document', () => {
  test('is read a paragraph a line: tables, breaks and drawings once, deleted text and field codes never', async () => {
    const body = [
      paragraph('关于开展检查的通知'),
      '<w:p><w:r><w:t>各单</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t>位</w:t><w:tab/><w:t>：</w:t></w:r></w:p>',
      `<w:tbl><w:tr><w:tc>${paragraph('姓名')}</w:tc><w:tc>${paragraph('职务')}</w:tc></w:tr></w:tbl>`,
      '<w:p><w:r><w:instrText>HYPERLINK "http://a"</w:instrText></w:r><w:r><w:t>附件 &amp; 说明</w:t></w:r></w:p>',
      `<w:p><mc:AlternateContent><mc:Choice>${paragraph('框内')}</mc:Choice><mc:Fallback>${paragraph('框内')}</mc:Fallback></mc:AlternateContent><w:r><w:t>框外</w:t></w:r></w:p>`,
      '<w:p/>',
    ].join('');
    expect(await readText(await file(wordDocument(body)), 'docx')).toBe(
      '关于开展检查的通知\n各单位\t：\n姓名\n职务\n附件 & 说明\n框内\n框外',
    );
  });

  test.each([
    ['a workbook', workbook(), 'wrong-document'],
    ['a PDF', pdf('文'), 'wrong-document'],
    ['an empty file', Buffer.alloc(0), 'empty'],
    [
      'one with macros',
      wordDocument('', { parts: [{ name: 'word/vbaProject.bin', data: 'x' }] }),
      'document-macros',
    ],
    [
      'one of the macro type',
      wordDocument('', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'document-macros',
    ],
    [
      'an archive within',
      wordDocument('', { parts: [{ name: 'word/embeddings/a.zip', data: 'x' }] }),
      'nested-archive',
    ],
    ['a bomb', wordDocument('', { parts: [bomb('word/media/a.xml', 1_000)] }), 'ratio'],
    ['100,000 elements within each other', wordDocument('<w:p>'.repeat(100_000)), 'xml-depth'],
    [
      'a declaration',
      wordDocument('', { parts: [{ name: 'word/a.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }] }),
      'xml-declaration',
    ],
  ])('%s is refused', async (_, content, code) => {
    expect(await refused(content, 'docx')).toBe(code);
  });

  test('longer text than the limit is refused', async () => {
    expect(await refused(wordDocument(paragraph('文'.repeat(100))), 'docx', { documentCharacters: 99 })).toBe(
      'document-text',
    );
  });
});

describe('a PDF', () => {
  test('is read page by page, also where it names Chinese characters without carrying a font', async () => {
    expect(await readText(await file(pdf('木棉市人民政府', { pages: 2 })), 'pdf')).toBe(
      '木棉市人民政府\n木棉市人民政府',
    );
  });

  test.each([
    ['a Word document', wordDocument(''), 'wrong-document'],
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['only its mark', Buffer.from('%PDF-1.7\n'), 'damaged'],
    [
      'random bytes after the mark',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 0x3c)]),
      'damaged',
    ],
    [
      'a tree of pages that is its own child',
      Buffer.from(pdf('文').toString('latin1').replace('4 0 R]', '2 0 R]'), 'latin1'),
      'damaged',
    ],
    [
      'an encryption that nobody can open',
      pdf('文', {
        trailer:
          '/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>/ID[(a)(a)]',
      }),
      'encrypted',
    ],
  ])('%s is refused', async (_, content, code) => {
    expect(await refused(content, 'pdf')).toBe(code);
  });

  test('more pages or a larger file than the limit is refused', async () => {
    expect(await refused(pdf('文', { pages: 3 }), 'pdf', { pages: 2 })).toBe('document-pages');
    expect(await refused(pdf('文'), 'pdf', { fileBytes: 100 })).toBe('too-large');
  });
});

const cellOf = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const rowOf = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tableOf = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const word = (text: string, properties = '') => cellOf(paragraph(text), properties);

async function rowsOf(body: string, limits: Partial<Limits> = {}) {
  const rows: [number, ...unknown[]][] = [];
  for await (const { number, cells } of readTables(await file(wordDocument(body)), { limits }))
    rows.push([number, ...cells]);
  return rows;
}

describe('the tables of a Word document', () => {
  test('are read row by row, all of them in one count, without what stands around them', async () => {
    const body = [
      paragraph('关于检查情况的通报'),
      tableOf(
        rowOf(word('网站'), word('问题')),
        rowOf(word(''), word('')),
        rowOf(word(' 教育局 '), word('错别字')),
      ),
      paragraph('附件'),
      tableOf(rowOf(cellOf(`${paragraph('一行')}${paragraph('又一行')}`))),
    ];
    expect(await rowsOf(body.join(''))).toEqual([
      [1, '网站', '问题'],
      [3, '教育局', '错别字'],
      [4, '一行\n又一行'],
    ]);
  });

  test('say in each row what a cell over several rows says, and leave free what one over several columns takes', async () => {
    const merged = tableOf(
      rowOf(word('文号', '<w:vMerge w:val="restart"/>'), word('宽', '<w:gridSpan w:val="2"/>'), word('末')),
      rowOf(cellOf('<w:p/>', '<w:vMerge/>'), word('b'), word('c'), word('d')),
      rowOf(cellOf('<w:p/>', '<w:vMerge w:val="continue"/>'), word('e'), cellOf('<w:p/>'), word('f')),
    );
    expect(await rowsOf(merged)).toEqual([
      [1, '文号', '宽', null, '末'],
      [2, '文号', 'b', 'c', 'd'],
      [3, '文号', 'e', null, 'f'],
    ]);
  });

  test('hold the text of a table within a cell, and nothing that was deleted', async () => {
    const inner = tableOf(rowOf(word('内一'), word('内二')));
    const deleted =
      '<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t>留下</w:t></w:r></w:p>';
    expect(await rowsOf(tableOf(rowOf(cellOf(`${paragraph('外')}${inner}`), cellOf(deleted))))).toEqual([
      [1, '外\n内一\n内二', '留下'],
    ]);
  });

  test('do not grow beyond the limits of a sheet', async () => {
    const wide = tableOf(rowOf(word('a', '<w:gridSpan w:val="100000"/>')));
    const long = tableOf(rowOf(word('a')), rowOf(word('b')), rowOf(word('c')));
    await expect(rowsOf(wide)).rejects.toMatchObject({ code: 'cell-range' });
    await expect(rowsOf(long, { rows: 2 })).rejects.toMatchObject({ code: 'cell-range' });
    await expect(rowsOf(long, { documentCharacters: 2 })).rejects.toMatchObject({ code: 'document-text' });
  });
});
