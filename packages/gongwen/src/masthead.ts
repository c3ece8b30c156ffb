import { AlignmentType, BorderStyle, Header, LineRuleType, Paragraph, TextRun } from 'docx';
import { face, fonts } from './fonts.ts';
import { type Gongwen, numberText } from './gongwen.ts';
import { mm, RED, size, typeArea } from './page-setup.ts';
import { blank, paragraph, plain } from './paragraph.ts';

/** Lines of a letter are 170 mm long, 20 mm from either side of the paper (GB/T 9704—2012 10.1). */
const OVERHANG = { left: -mm(8), right: -mm(6) };

/** Eighths of a point. */
const DOUBLE_LINE = 24;
const SINGLE_LINE = 8;

/** Half points: as large as the line lets it be, between 26 and 60 points. */
function markSize(text: string, width: number): number {
  return Math.max(52, Math.min(120, Math.floor(width / 20 / [...text].length) * 2));
}

/** 发文机关标志: 小标宋, red, centred (7.2.4). */
function mark(text: string, width: number, border?: object): Paragraph {
  const points = markSize(text, width);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: points * 10 + 80, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...(border ?? {}),
    children: [
      new TextRun({
        text: plain(text),
        font: face(fonts.title),
        size: points,
        color: RED,
        characterSpacing: 0,
      }),
    ],
  });
}

/** The red head of a letter: its mark, 4 mm below it a double line, thick above thin (10.1). */
export function letterHead(of: Gongwen): Header {
  const line = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: DOUBLE_LINE, color: RED, space: 11 };
  const border = { border: { bottom: line }, indent: OVERHANG };
  return new Header({ children: [mark(of.issuer, mm(170), border)] });
}

/** The line at the foot of a letter's first page, thin above thick (10.1). */
export function letterFootLine(): Paragraph {
  return paragraph(
    '',
    { line: 40 },
    {
      border: {
        top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: DOUBLE_LINE, color: RED, space: 1 },
      },
      indent: OVERHANG,
    },
  );
}

/** What stands above the title: number, and for a notice mark and red line. */
export function masthead(of: Gongwen): Paragraph[] {
  const number = numberText(of.number);
  if (of.kind === 'letter') return [paragraph(number, { align: AlignmentType.RIGHT }), ...blank(2)];
  const line = { style: BorderStyle.SINGLE, size: SINGLE_LINE * 2, color: RED, space: 11 };
  return [
    mark(`${of.issuer}文件`, typeArea.width),
    ...blank(2),
    paragraph(number, { align: AlignmentType.CENTER }, { border: { bottom: line } }),
    ...blank(2),
  ];
}

/** 标题: 二号小标宋, centred, broken where the sense allows by whoever wrote it (7.3.1). */
export function title(of: Gongwen): Paragraph[] {
  const lines = of.title
    .split('\n')
    .map((text) =>
      paragraph(
        text,
        { font: fonts.title, size: size.two, align: AlignmentType.CENTER, line: 36 * 20 },
        { keepNext: true },
      ),
    );
  return [...lines, ...blank(1)];
}
