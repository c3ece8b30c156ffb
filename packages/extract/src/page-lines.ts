import { layOut } from './article/layout.ts';
import { openDocument, type PageInput } from './document.ts';
import { detach, foldSpace } from './element.ts';
import { pathOf } from './element-path.ts';

/** One line of a page's text; marked where it shows the place that was asked for. */
export interface PageLine {
  readonly text: string;
  readonly marked: boolean;
}

/** What a place is known by: the CSS path of its element, or words that stand there. Either may be empty. */
export interface SoughtPlace {
  readonly path: string;
  readonly words: string;
}

/** Shorter words stand in too many lines. */
const LEAST_WORDS = 2;

/**
 * A page's text as a reader sees it, line by line and without anything that could run, load or lead anywhere. Pure and
 * total: any bytes give lines. The place is marked by its element; where that is not found, by its words.
 */
export function pageLines(input: PageInput, sought: SoughtPlace): PageLine[] {
  const layout = layOut(openDocument(input));
  const marked = new Set<number>();
  if (sought.path !== '') {
    for (const { element, line } of [...layout.anchors, ...layout.media, ...layout.scripts]) {
      if (pathOf(element) === sought.path) marked.add(line);
    }
    for (const { element, from, to } of layout.blocks) {
      if (pathOf(element) !== sought.path) continue;
      for (let line = from; line < to; line += 1) marked.add(line);
    }
  }
  const words = foldSpace(sought.words);
  if (marked.size === 0 && words.length >= LEAST_WORDS) {
    layout.lines.forEach(({ text }, line) => {
      if (text.includes(words)) marked.add(line);
    });
  }
  return layout.lines
    .map(({ text }, line) => ({ text: detach(text), marked: marked.has(line) }))
    .filter(({ text }) => text !== '');
}
