import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';

/** Counts characters against the limit of one document: IntakeRefusal (`document-text`) beyond it. */
export function textLength({ documentCharacters }: Limits): { add(characters: number): void } {
  let total = 0;
  return {
    add: (characters) => {
      total += characters;
      if (total > documentCharacters)
        throw new IntakeRefusal('document-text', { fact: `文字超过 ${documentCharacters / 10_000} 万字。` });
    },
  };
}
