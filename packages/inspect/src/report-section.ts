import { chineseNumber } from './chinese-number.ts';

/** A chapter of the report; the number before its title comes with its place. */
export interface Section {
  readonly title: string;
  readonly html: string;
}

/** Chapters one after another, numbered as in documents; one without text is left out. */
export function numbered(sections: readonly (Section | null)[]): string {
  return sections
    .filter((section) => section !== null)
    .map(({ title, html }, index) => `<h2>${chineseNumber(index + 1)}、${title}</h2>\n${html}`)
    .join('\n');
}
