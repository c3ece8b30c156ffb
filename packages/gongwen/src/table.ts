import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { fonts } from './fonts.ts';
import type { Block, TableColumn } from './gongwen.ts';
import { size, typeArea } from './page-setup.ts';
import { blank, linesOf, paragraph } from './paragraph.ts';

const LINE_OF_TABLE = 20 * 20;
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  ...{ top: border, bottom: border, left: border, right: border },
  ...{ insideHorizontal: border, insideVertical: border },
};

/** A table across the type area, 小四. A row never breaks over two pages, and the head stands on each. */
export function tableOf(block: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const widths = widthsOf(block.columns);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ title }, index) =>
      cellOf(title, widths[index] ?? 0, { font: fonts.heading, align: AlignmentType.CENTER }),
    ),
  });
  const rows = block.rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map(({ align }, index) =>
          cellOf(cells[index] ?? '', widths[index] ?? 0, {
            align: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          }),
        ),
      }),
  );
  const caption = block.title
    ? [paragraph(block.title, { font: fonts.heading, align: AlignmentType.CENTER }, { keepNext: true })]
    : [];
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: typeArea.width, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: [head, ...rows],
  });
  // Word needs a paragraph behind a table.
  return [...caption, table, ...blank(1)];
}

function cellOf(
  text: string,
  width: number,
  of: {
    font?: (typeof fonts)[keyof typeof fonts];
    align: (typeof AlignmentType)[keyof typeof AlignmentType];
  },
): TableCell {
  const setting = { ...of, size: size.smallFour, line: LINE_OF_TABLE };
  const lines = linesOf(text);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: (lines.length === 0 ? [''] : lines).map((line) => paragraph(line, setting)),
  });
}

/** Whole widths that add up to the type area. @throws RangeError without a column or with a share that is none */
function widthsOf(columns: readonly TableColumn[]): number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  if (!(total > 0) || columns.some(({ share }) => !(share > 0))) throw new RangeError('shares of columns');
  const widths = columns.map(({ share }) => Math.floor((typeArea.width * share) / total));
  const rest = typeArea.width - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
