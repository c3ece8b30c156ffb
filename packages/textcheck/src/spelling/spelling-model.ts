import { createRequire } from 'node:module';
import { Alphabet } from './alphabet.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import { Confusions } from './confusion-table.ts';
import type { Sources } from './edit-evidence.ts';
import { LanguageModel } from './language-model.ts';
import { readModelFile, type SpellingData } from './model-file.ts';
import { NgramCounts } from './ngram-counts.ts';
import { WordList } from './word-list.ts';

/** A model ready to read with. */
export interface SpellingModel {
  readonly alphabet: Alphabet;
  readonly sources: Sources;
  readonly judge: BoostedTrees;
  /** First digits of the file's checksum: a finding says with which model it was made. */
  readonly version: string;
}

const NUMERALS = '0一二三四五六七八九十百千万亿零两';
const PARTICLES = '的地得他她它们在再和与及或做作';

/**
 * @param file by default the model of this package
 * @throws SpellingModelRefusal where the file is missing, damaged or of another version
 */
export function loadSpellingModel(file?: string): SpellingModel {
  const data = readModelFile(
    file ?? createRequire(import.meta.url).resolve('@mumian/textcheck/spelling-model'),
  );
  return openModel(data, data.digest.slice(0, 12));
}

function openModel(data: SpellingData, version: string): SpellingModel {
  const alphabet = new Alphabet(data.alphabet);
  return {
    alphabet,
    judge: data.judge,
    version,
    sources: {
      model: new LanguageModel(new NgramCounts(data.counts, data.longest), alphabet.size),
      words: new WordList(data.words),
      confusions: new Confusions(data.confusions),
      ...namedTokens(alphabet),
    },
  };
}

/** Characters that the judge asks for by name. */
export function namedTokens(alphabet: Alphabet): Pick<Sources, 'numerals' | 'particles'> {
  const tokensOf = (characters: string): Set<number> =>
    new Set(Array.from(characters, (character) => alphabet.tokenOf(character.codePointAt(0) ?? 0)));
  return { numerals: tokensOf(NUMERALS), particles: tokensOf(PARTICLES) };
}
