import { AlignmentType, Footer, PageNumber, type Paragraph, TextRun } from 'docx';
import { face, fonts } from './fonts.ts';
import { letterFootLine } from './masthead.ts';
import { characters, size } from './page-setup.ts';
import { paragraph } from './paragraph.ts';

const type = { font: face(fonts.page), size: size.four };

/** — 1 —: 四号宋体, one character from the right on odd pages, from the left on even ones (GB/T 9704—2012 7.5). */
function numbered(side: 'odd' | 'even'): Paragraph {
  const children = [new TextRun({ ...type, children: ['— ', PageNumber.CURRENT, ' —'] })];
  return side === 'odd'
    ? paragraph('', { align: AlignmentType.RIGHT }, { children, indent: { right: characters(1) } })
    : paragraph('', { align: AlignmentType.LEFT }, { children, indent: { left: characters(1) } });
}

/** The feet of pages; a letter's first page has its red line instead of a number (10.1). */
export function footers(kind: 'letter' | 'notice') {
  return {
    default: new Footer({ children: [numbered('odd')] }),
    even: new Footer({ children: [numbered('even')] }),
    ...(kind === 'letter' ? { first: new Footer({ children: [letterFootLine()] }) } : {}),
  };
}
