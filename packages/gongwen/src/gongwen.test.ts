import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { type Block, dateText, type Gongwen, numberText, writeGongwen } from './index.ts';

const letter: Gongwen = {
  kind: 'letter',
  issuer: '木棉市人民政府办公室',
  number: { word: '木府办函', year: 2026, serial: 12 },
  title: '木棉市人民政府办公室\n关于督促整改政府网站问题的函',
  recipients: ['市教育局', '市卫生健康委员会'],
  body: [{ kind: 'paragraph', text: '现就有关事项函告如下。' }],
  date: '2026-03-02',
};

const notice: Gongwen = {
  ...letter,
  kind: 'notice',
  copies: ['市政府督查室'],
  printed: { by: '木棉市人民政府办公室', on: '2026-03-03' },
};

/** The parts of the file, opened as any reader opens it. */
async function open(of: Gongwen) {
  const zip = await JSZip.loadAsync(await writeGongwen(of));
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const document = await part('word/document.xml');
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({ xml, text: textOf(xml) }));
  return { zip, part, document, paragraphs, saying: (text: string) => said(paragraphs, text) };
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function said(paragraphs: readonly { xml: string; text: string }[], text: string): string {
  const found = paragraphs.find((paragraph) => paragraph.text === text);
  if (!found) throw new Error(`no paragraph says ${text}: ${paragraphs.map((each) => each.text).join('|')}`);
  return found.xml;
}

describe('[5.2] a document per GB/T 9704—2012', () => {
  it('has A4 paper with a type area of 156 mm × 225 mm, 37 mm above and 28 mm to the left (5.2.1)', async () => {
    const { document } = await open(letter);
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    const margins = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(document);
    const [top = 0, right = 0, bottom = 0, left = 0] = (margins ?? []).slice(1).map(Number);
    const inMm = (twips: number) => Math.round((twips / 1440) * 25.4);
    expect([top, left].map(inMm)).toEqual([37, 28]);
    expect([11906 - left - right, 16838 - top - bottom].map(inMm)).toEqual([156, 225]);
  });

  it('sets 三号仿宋 28 points apart, 22 lines a page and 28 characters a line (5.2.2)', async () => {
    const { saying, part } = await open(letter);
    const body = saying('现就有关事项函告如下。');
    expect(body).toContain('<w:spacing w:line="560" w:lineRule="exact"');
    expect(body).toContain('w:eastAsia="仿宋_GB2312"');
    expect(body).toContain('<w:sz w:val="32"/>');
    const closer = Number(/<w:spacing w:val="(-\d+)"/.exec(await part('word/styles.xml'))?.[1]);
    const character = 16 + closer / 20;
    expect(Math.floor(((156 / 25.4) * 72) / character)).toBe(28);
    expect(Math.floor(((225 / 25.4) * 72) / 28)).toBe(22);
  });

  it('begins each paragraph two characters in (7.3.3)', async () => {
    const { saying } = await open(letter);
    expect(saying('现就有关事项函告如下。')).toContain('w:firstLine="630"');
  });

  it('writes the number with six-sided brackets and nothing padded (7.2.5)', async () => {
    expect(numberText({ word: '木府办函', year: 2026, serial: 7 })).toBe('木府办函〔2026〕7号');
    const { saying } = await open(letter);
    expect(saying('木府办函〔2026〕12号')).toContain('<w:jc w:val="right"/>');
    const { saying: inNotice } = await open(notice);
    expect(inNotice('木府办函〔2026〕12号')).toContain('<w:jc w:val="center"/>');
  });

  it('numbers headings 一、（一）1.（1） by their order, in 黑体, 楷体 and 仿宋 (7.3.3)', async () => {
    const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: 'heading', level, text: '问题' });
    const levels = [1, 2, 3, 4, 4, 2, 3, 1, 2] as const;
    const { saying, paragraphs } = await open({ ...letter, body: levels.map(heading) });
    const headings = paragraphs
      .filter(({ text }) => text.endsWith('问题'))
      .map(({ text }) => text.slice(0, -2));
    expect(headings).toEqual(['一、', '（一）', '1.', '（1）', '（2）', '（二）', '1.', '二、', '（一）']);
    expect(saying('一、问题')).toContain('w:eastAsia="黑体"');
    expect(saying('（二）问题')).toContain('w:eastAsia="楷体_GB2312"');
    expect(saying('（1）问题')).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it.each([
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [99, '九十九、'],
  ])('numbers the %dth heading %s', async (count, mark) => {
    const body = Array.from({ length: count }, (): Block => ({ kind: 'heading', level: 1, text: '题' }));
    const { paragraphs } = await open({ ...letter, body });
    expect(paragraphs.filter(({ text }) => text.endsWith('题')).at(-1)?.text).toBe(`${mark}题`);
  });

  it('sets mark and title in 小标宋, the mark red, the title 二号 line by line (7.2.4, 7.3.1)', async () => {
    const { saying, part } = await open(notice);
    const mark = saying('木棉市人民政府办公室文件');
    expect(mark).toContain('w:eastAsia="方正小标宋简体"');
    expect(mark).toContain('<w:color w:val="FF0000"/>');
    expect(saying('关于督促整改政府网站问题的函')).toContain('<w:sz w:val="44"/>');
    expect(await part('word/fontTable.xml')).toContain(
      '<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK,华文中宋',
    );
  });

  it('gives a letter its mark and double red lines on the first page, which has no number (10.1)', async () => {
    const { zip, part, document } = await open(letter);
    expect(document).toContain('<w:titlePg/>');
    const names = Object.keys(zip.files).filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name));
    const xml = (await Promise.all(names.map(part))).join('');
    expect(xml).toContain('<w:bottom w:val="thickThinSmallGap" w:color="FF0000"');
    expect(xml).toContain('<w:top w:val="thinThickSmallGap" w:color="FF0000"');
    expect(xml).toContain('木棉市人民政府办公室');
  });

  it('numbers pages — 1 — in 四号宋体, outside on odd and on even pages (7.5)', async () => {
    const { zip, part } = await open(notice);
    const feet = await Promise.all(
      Object.keys(zip.files)
        .filter((name) => /^word\/footer\d+\.xml$/.test(name))
        .map(part),
    );
    expect(feet).toHaveLength(2);
    for (const foot of feet) {
      expect(foot).toMatch(/— .*PAGE.* —/s);
      expect(foot).toContain('<w:sz w:val="28"/>');
    }
    expect(feet.map((foot) => /<w:jc w:val="(\w+)"/.exec(foot)?.[1]).sort()).toEqual(['left', 'right']);
    expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders');
  });

  it('never splits a row over two pages and repeats the head of a table', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [String(index + 1), '链接打不开\n第二行']);
    const columns = [
      { title: '序号', share: 1, align: 'center' as const },
      { title: '问题', share: 5 },
    ];
    const { document, saying } = await open({
      ...letter,
      body: [{ kind: 'table', title: '清单', columns, rows }],
    });
    expect(document.match(/<w:tr>/g)).toHaveLength(41);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(41);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(Math.round((156 / 25.4) * 1440));
    expect(saying('第二行')).toContain('<w:sz w:val="24"/>');
  });

  it('lists what is attached two characters in, with numbers only where there are several (7.3.4)', async () => {
    const several = await open({ ...letter, attachments: ['清单', '报告格式'] });
    several.saying('附件：1.清单');
    several.saying('2.报告格式');
    (await open({ ...letter, attachments: ['清单'] })).saying('附件：清单');
  });

  it('centres a sealed signature above a date four characters from the right (7.3.5.1)', async () => {
    const { saying } = await open({ ...letter, issuer: '木棉市府办' });
    // The date is 4 digits and 2, halves, and three full characters wide: 6; the signature 5.
    expect(saying('2026年3月2日')).toContain(`<w:ind w:right="${4 * 315}"/>`);
    expect(saying('木棉市府办')).toContain(`<w:ind w:right="${Math.round(4.5 * 315)}"/>`);
  });

  it('sets an unsealed signature two characters from the right, the date two further in below it (7.3.5.2)', async () => {
    const { saying } = await open({ ...letter, title: '函', sealed: false });
    expect(saying('木棉市人民政府办公室')).toContain(`<w:ind w:right="${2 * 315}"/>`);
    // Ten characters wide, the date six: it ends 2 + 10 - 2 - 6 from the right.
    expect(saying('2026年3月2日')).toContain(`<w:ind w:right="${4 * 315}"/>`);
  });

  it('puts 抄送 and 印发 at the foot of the last page between lines, and in a letter without (7.4, 10.1)', async () => {
    const { saying, document } = await open(notice);
    saying('抄送：市政府督查室。');
    saying('木棉市人民政府办公室2026年3月3日印发');
    expect(document).toContain('w:tblpYSpec="bottom"');
    expect(document).toContain('<w:top w:val="single" w:color="000000" w:sz="8"/>');
    const plain = await open({ ...notice, kind: 'letter' });
    plain.saying('抄送：市政府督查室。');
    expect(plain.document).not.toContain('印发');
    expect((await open(letter)).document).not.toContain('tblpYSpec');
  });
});

describe('what cannot be set', () => {
  test.each([
    [{ number: { word: '木', year: 2026, serial: 0 } }],
    [{ number: { word: '木', year: 2026.5, serial: 1 } }],
    [{ date: '2026-3-2' }],
    [{ date: '2026-13-01' }],
    [{ body: [{ kind: 'table' as const, columns: [], rows: [] }] }],
  ])('%j is refused', async (wrong) => {
    await expect(writeGongwen({ ...letter, ...wrong })).rejects.toThrow(RangeError);
  });

  it('a date is written without zeros in front', () => {
    expect(dateText('2026-11-05')).toBe('2026年11月5日');
  });
});

it('carries any text as text: the file opens, and markup stays letters', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</w:t><w:t>', '&amp;', ']]>', '\0\u0007', '\ud800', '<script>', '\ufffe'),
  );
  await fc.assert(
    fc.asyncProperty(word, word, async (title, text) => {
      const rows = [[text]];
      const columns = [{ title, share: 1 }];
      const body: Block[] = [
        { kind: 'paragraph', text: `甲${text}` },
        { kind: 'table', columns, rows },
      ];
      const { document } = await open({ ...letter, title: `题${title}`, body, copies: [text] });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in the file
      expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(document.isWellFormed()).toBe(true);
      expect(document.replace(/<\/?[a-zA-Z0-9]+:[^<>]*>|<\?xml[^<>]*\?>/g, '')).not.toMatch(/[<>]/);
    }),
    { numRuns: 20 },
  );
});
