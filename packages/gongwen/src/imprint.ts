import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { dateText, type Gongwen } from './gongwen.ts';
import { characters, size, typeArea } from './page-setup.ts';
import { paragraph, plain, run, tab } from './paragraph.ts';

/** Eighths of a point: 0.35 mm for the first and last line, 0.25 mm between (GB/T 9704—2012 7.4.1). */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 版记 at the foot of the last page: 抄送机关, 印发机关 and its date in 四号仿宋 (7.4). A letter has no lines in it. */
export function imprint(of: Gongwen): (Paragraph | Table)[] {
  const lines = [copies(of), printed(of)].filter((line) => line !== null);
  if (lines.length === 0) return [];
  const [outer, inner] = of.kind === 'notice' ? [THICK, THIN] : [NONE, NONE];
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: typeArea.width, type: WidthType.DXA },
      columnWidths: [typeArea.width],
      borders: {
        ...{ top: outer, bottom: outer, insideHorizontal: inner },
        ...{ left: NONE, right: NONE, insideVertical: NONE },
      },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      rows: lines.map((line) => {
        const cell = new TableCell({ children: [line], margins: { left: 0, right: 0 } });
        return new TableRow({ cantSplit: true, children: [cell] });
      }),
    }),
    // What floats is held by the paragraph behind it.
    paragraph('', { line: 20 }),
  ];
}

/** One character free on either side; what is broken stands below the first name (7.4.2). */
function copies(of: Gongwen): Paragraph | null {
  const names = of.copies ?? [];
  if (names.length === 0) return null;
  const text = `抄送：${names.map(plain).join('，')}。`;
  const indent = { left: characters(4), right: characters(1), hanging: characters(3) };
  return paragraph(text, { size: size.four, align: AlignmentType.LEFT }, { indent });
}

/** The printer from the left, the date from the right with 印发 behind it (7.4.3). */
function printed({ kind, printed }: Gongwen): Paragraph | null {
  if (kind === 'letter' || printed === undefined) return null;
  const four = { size: size.four };
  return paragraph(
    '',
    { align: AlignmentType.LEFT },
    {
      indent: { left: characters(1), right: characters(1) },
      tabStops: [{ type: TabStopType.RIGHT, position: typeArea.width - characters(1) }],
      children: [run(printed.by, four), tab(), run(`${dateText(printed.on)}印发`, four)],
    },
  );
}
