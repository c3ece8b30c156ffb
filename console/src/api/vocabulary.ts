import { vocabularies } from './vocabulary.gen.ts';

type Vocabularies = typeof vocabularies;

export type VocabularyName = keyof Vocabularies;

/** One value of a vocabulary as it goes over the wire. */
export type Word<Name extends VocabularyName> = keyof Vocabularies[Name] & string;

/** The Chinese word for a value; the value itself when the server knows one that this console does not yet. */
export function labelOf(name: VocabularyName, value: string | null | undefined): string {
  if (!value) return '—';
  const words: Record<string, string> = vocabularies[name];
  return words[value] ?? value;
}

/** The values of a vocabulary in their own order. */
export function valuesOf<Name extends VocabularyName>(name: Name): Word<Name>[] {
  return Object.keys(vocabularies[name]) as Word<Name>[];
}

/** A vocabulary as choices of a select. */
export function choicesOf<Name extends VocabularyName>(name: Name): { value: Word<Name>; label: string }[] {
  return valuesOf(name).map((value) => ({ value, label: labelOf(name, value) }));
}
