import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, Tab, TextRun } from 'docx';
import { face, fonts } from './fonts.ts';
import { LINE, size } from './page-setup.ts';

export interface Setting {
  font?: (typeof fonts)[keyof typeof fonts];
  /** Half points. */
  size?: number;
  color?: string;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Fixed distance of lines in twentieths of a point. */
  line?: number;
}

/** Characters that XML 1.0 cannot carry (2.2 Char), and halves of characters. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as the file can hold it, on one line. */
export function plain(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '').replace(/\s+/g, ' ').trim();
}

/** A text part as its lines; empty ones are left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(plain)
    .filter((line) => line !== '');
}

/** A run of text; 三号仿宋 unless said otherwise (GB/T 9704—2012 5.2.2). */
export function run(text: string, setting: Setting = {}): TextRun {
  const { font = fonts.body, size: points = size.three, color } = setting;
  return new TextRun({
    text: plain(text),
    font: face(font),
    size: points,
    ...(points === size.three ? {} : { characterSpacing: 0 }),
    ...(color === undefined ? {} : { color }),
  });
}

/** Leads to the next tab stop. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** One paragraph of one run. */
export function paragraph(text: string, setting: Setting = {}, more: IParagraphOptions = {}): Paragraph {
  const { align = AlignmentType.BOTH, line = LINE } = setting;
  return new Paragraph({
    alignment: align,
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    widowControl: false,
    children: text === '' ? [] : [run(text, setting)],
    ...more,
  });
}

/** So many empty lines. */
export function blank(lines: number): Paragraph[] {
  return Array.from({ length: lines }, () => paragraph(''));
}
