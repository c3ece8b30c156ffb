import { DOCUMENT_TYPE } from './document-kind.ts';
import { followRuns } from './document-runs.ts';
import type { Limits } from './limits.ts';
import type { Package } from './package-parts.ts';
import { IntakeRefusal } from './refusal.ts';
import { textLength } from './text-length.ts';
import { partOfType } from './workbook-parts.ts';
import type { BundleTaker, SheetRow } from './workbook-rows.ts';

/** A cell while it is read, and how it spans its neighbours (ECMA-376 part 1, 17.4.17 and 17.4.85). */
interface OpenCell {
  paragraphs: string[];
  span: number;
  /** Goes on with the cell above. */
  goesOn: boolean;
}

/**
 * Reads the rows of all tables of a judged .docx (ECMA-376 part 1, 17.4), in the order of the document, numbered from 1
 * through all of them. A cell over several columns is followed by empty ones; a cell over several rows stands in each of
 * them. What a table holds within a cell is that cell's text.
 *
 * @throws IntakeRefusal (`document-text`, `cell-range`)
 */
export async function readDocumentTables(office: Package, limits: Limits, take: BundleTaker): Promise<void> {
  const part = partOfType(office, DOCUMENT_TYPE);
  if (part === undefined) throw new IntakeRefusal('wrong-document');
  const length = textLength(limits);
  let [bundle, number, depth]: [SheetRow[], number, number] = [[], 0, 0];
  let [above, cells]: [string[], OpenCell[]] = [[], []];
  let cell: OpenCell | undefined;

  const runs = followRuns(' ', (piece) => {
    if (cell === undefined) return;
    length.add(piece.length);
    cell.paragraphs.push(`${cell.paragraphs.pop() ?? ''}${piece}`);
  });
  const endRow = (): void => {
    const texts: string[] = [];
    for (const { paragraphs, span, goesOn } of cells) {
      const own = paragraphs.join('\n').trim();
      texts.push(goesOn && own === '' ? (above[texts.length] ?? '') : own);
      for (let empty = 1; empty < span; empty += 1) texts.push('');
      if (texts.length > limits.columns) throw new IntakeRefusal('cell-range');
    }
    above = texts;
    number += 1;
    if (number > limits.rows) throw new IntakeRefusal('cell-range');
    if (texts.some((text) => text !== ''))
      bundle.push({ number, cells: texts.map((text) => (text === '' ? null : text)) });
  };

  await office.read(
    part,
    {
      open: (name, attributes) => {
        if (name === 'tbl') {
          depth += 1;
          if (depth === 1) above = [];
        } else if (name === 'tr' && depth === 1) cells = [];
        else if (name === 'tc' && depth === 1) cell = { paragraphs: [], span: 1, goesOn: false };
        else if (name === 'gridSpan' && depth === 1 && cell) cell.span = spanOf(attributes.val);
        else if (name === 'vMerge' && depth === 1 && cell) cell.goesOn = attributes.val !== 'restart';
        else if (name === 'p' && cell) cell.paragraphs.push('');
        else runs.open(name, attributes);
      },
      text: runs.text,
      close: (name) => {
        if (name === 'tbl') depth -= 1;
        else if (name === 'tc' && depth === 1 && cell) {
          cells.push(cell);
          cell = undefined;
        } else if (name === 'tr' && depth === 1) endRow();
        else runs.close(name);
      },
    },
    async () => {
      if (bundle.length === 0) return;
      const full = bundle;
      bundle = [];
      await take(full);
    },
  );

  function spanOf(text: string | undefined): number {
    const span = Number(text ?? 1);
    if (!Number.isInteger(span) || span < 1 || span > limits.columns) throw new IntakeRefusal('cell-range');
    return span;
  }
}
