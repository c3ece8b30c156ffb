import { pinyin } from 'pinyin-pro';

/** Where a Chinese name sorts, and what finds it when only initials are typed. */
export interface NameKey {
  name_key: string;
  name_initials: string;
}

/** Pinyin of a name without tones (sort key) and its initials, both lower case: 木棉市 gives `mu mian shi`, `mms`. */
export function nameKey(name: string): NameKey {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return {
    name_key: syllables.join(' ').toLowerCase(),
    name_initials: syllables
      .map((syllable) => syllable[0] ?? '')
      .join('')
      .toLowerCase(),
  };
}
