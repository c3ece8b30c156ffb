import { DOCUMENT_TYPE } from './document-kind.ts';
import { followRuns } from './document-runs.ts';
import type { Limits } from './limits.ts';
import type { Package } from './package-parts.ts';
import { IntakeRefusal } from './refusal.ts';
import { textLength } from './text-length.ts';
import { partOfType } from './workbook-parts.ts';

/** Takes paragraphs in bundles, and says when it can take more. */
export type ParagraphTaker = (paragraphs: string[]) => Promise<void>;

/**
 * Reads the text of a judged .docx (ECMA-376 part 1, 17.3): a paragraph a line, cells of tables too, in the order of the
 * document.
 *
 * @throws IntakeRefusal (`document-text`)
 */
export async function readDocumentText(office: Package, limits: Limits, take: ParagraphTaker): Promise<void> {
  const part = partOfType(office, DOCUMENT_TYPE);
  if (part === undefined) throw new IntakeRefusal('wrong-document');
  const length = textLength(limits);
  // A drawing within a paragraph has paragraphs of its own.
  const open: string[] = [];
  let bundle: string[] = [];
  const runs = followRuns('\t', (piece) => {
    if (open.length === 0) return;
    length.add(piece.length);
    open.push(`${open.pop() ?? ''}${piece}`);
  });
  await office.read(
    part,
    {
      open: (name, attributes) => {
        if (name === 'p') open.push('');
        else runs.open(name, attributes);
      },
      text: runs.text,
      close: (name) => {
        if (name !== 'p') return runs.close(name);
        const paragraph = open.pop() ?? '';
        if (paragraph !== '') bundle.push(paragraph);
      },
    },
    async () => {
      if (bundle.length === 0) return;
      const full = bundle;
      bundle = [];
      await take(full);
    },
  );
}
