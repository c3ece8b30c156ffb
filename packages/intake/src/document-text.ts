import { DOCUMENT_TYPE } from './document-kind.ts';
import type { Limits } from './limits.ts';
import type { Package } from './package-parts.ts';
import { IntakeRefusal } from './refusal.ts';
import { partOfType } from './workbook-parts.ts';

/** Takes paragraphs in bundles, and says when it can take more. */
export type ParagraphTaker = (paragraphs: string[]) => Promise<void>;

/**
 * Reads the text of a judged .docx (ECMA-376 part 1, 17.3): a paragraph a line, cells of tables too, in the order of the
 * document. Deleted text, field codes and the second reading of drawings (mc:Fallback) are left out.
 *
 * @throws IntakeRefusal (`document-text`)
 */
export async function readDocumentText(office: Package, limits: Limits, take: ParagraphTaker): Promise<void> {
  const part = partOfType(office, DOCUMENT_TYPE);
  if (part === undefined) throw new IntakeRefusal('wrong-document');
  const length = lengthLimit(limits);
  // A drawing within a paragraph has paragraphs of its own.
  const open: string[] = [];
  let [bundle, isText, fallbacks]: [string[], boolean, number] = [[], false, 0];
  const add = (piece: string): void => {
    if (fallbacks > 0 || open.length === 0) return;
    length.add(piece.length);
    open.push(`${open.pop() ?? ''}${piece}`);
  };
  await office.read(
    part,
    {
      open: (name) => {
        if (name === 'Fallback') fallbacks += 1;
        else if (name === 'p') open.push('');
        else if (name === 't') isText = true;
        else if (name === 'tab') add('\t');
        else if (name === 'br' || name === 'cr') add('\n');
        else if (name === 'noBreakHyphen') add('-');
      },
      text: (piece) => {
        if (isText) add(piece);
      },
      close: (name) => {
        if (name === 'Fallback') fallbacks -= 1;
        else if (name === 't') isText = false;
        else if (name === 'p') {
          const paragraph = open.pop() ?? '';
          if (paragraph !== '') bundle.push(paragraph);
        }
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

/** Counts characters against the limit of one document. */
export function lengthLimit({ documentCharacters }: Limits): { add(characters: number): void } {
  let total = 0;
  return {
    add: (characters) => {
      total += characters;
      if (total > documentCharacters)
        throw new IntakeRefusal('document-text', { fact: `文字超过 ${documentCharacters / 10_000} 万字。` });
    },
  };
}
