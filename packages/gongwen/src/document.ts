import { Document, DocumentGridType, Packer } from 'docx';
import { attachments, body, recipients } from './body.ts';
import { closing } from './closing.ts';
import { face, fonts, fontTable } from './fonts.ts';
import { type Gongwen, numberText } from './gongwen.ts';
import { imprint } from './imprint.ts';
import { letterHead, masthead, title } from './masthead.ts';
import { footers } from './page-number.ts';
import { CLOSER, LINE_PITCH, margins, mm, paper, size } from './page-setup.ts';
import { plain } from './paragraph.ts';

const type = { font: face(fonts.body), size: size.three, characterSpacing: CLOSER };

/** Distance of a letter's mark from the edge of the paper, and of the red line at its foot (GB/T 9704—2012 10.1). */
const LETTER_EDGES = { header: mm(30), footer: mm(20) };
/** The page number lies 7 mm below the type area (7.5). */
const NOTICE_EDGES = { header: mm(15), footer: mm(35 - 7 - 5) };

/**
 * Sets an official document 公文 per GB/T 9704—2012 and gives the .docx file.
 *
 * @throws RangeError when number, date, headings or columns can't be set
 */
export async function writeGongwen(of: Gongwen): Promise<Buffer> {
  const isLetter = of.kind === 'letter';
  const document = new Document({
    title: plain(of.title),
    subject: numberText(of.number),
    creator: plain(of.issuer),
    lastModifiedBy: plain(of.issuer),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: type.font, size: type.size } } },
      paragraphStyles: [{ id: 'Normal', name: 'Normal', run: type }],
    },
    sections: [
      {
        properties: {
          titlePage: isLetter,
          page: {
            size: paper,
            margin: { ...margins, ...(isLetter ? LETTER_EDGES : NOTICE_EDGES), gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
        },
        ...(isLetter ? { headers: { first: letterHead(of) } } : {}),
        footers: footers(of.kind),
        children: [
          ...masthead(of),
          ...title(of),
          ...recipients(of),
          ...body(of.body),
          ...attachments(of),
          ...closing(of),
          ...imprint(of),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}
