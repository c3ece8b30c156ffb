import { essence, isNameOfSite, type Stated } from './headline-score.ts';
import type { Layout } from './layout.ts';

const LEAST_TITLE = 6;

/** The headline that a picture shows, with its words in `alt`, where the page states the same title; null for none. */
export function pictureHeadline({ media }: Layout, stated: Stated): { text: string; line: number } | null {
  for (const { element, line } of media) {
    const { alt = '' } = element.attributes;
    if (element.name !== 'img' || alt.length < LEAST_TITLE || isNameOfSite(alt)) continue;
    const shown = essence(alt);
    if (shown === stated.site || shown === stated.column) continue;
    if (shown === stated.metadata || shown === stated.first || shown === stated.document)
      return { text: alt.trim(), line };
  }
  return null;
}
