import { layOut } from './article/layout.ts';
import { openDocument, type PageInput } from './document.ts';
import { detach, foldSpace } from './element.ts';
import { pathOf } from './element-path.ts';

/** Part of a line, in UTF-16 units. */
export interface LinePart {
  readonly from: number;
  readonly to: number;
}

/** One line of a page's text, and the part of it that shows the place that was asked for. */
export interface PageLine {
  readonly text: string;
  readonly mark: LinePart | null;
}

/**
 * What a place is known by: the CSS path of its element, or words that stand there, of which those in question may be
 * put in 【】. Either may be empty.
 */
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
  const texts = layout.lines.map(({ text }) => text);
  const ofElement = linesOf(layout, sought.path);
  const marks =
    ofElement.size > 0
      ? texts.map((text, line) => (ofElement.has(line) ? { from: 0, to: text.length } : null))
      : marksOf(texts, sought.words);
  return texts.flatMap((text, line) =>
    text === '' ? [] : [{ text: detach(text), mark: marks[line] ?? null }],
  );
}

/** The lines that an element shows. */
function linesOf({ anchors, media, scripts, blocks }: ReturnType<typeof layOut>, path: string): Set<number> {
  const found = new Set<number>();
  if (path === '') return found;
  for (const { element, line } of [...anchors, ...media, ...scripts]) {
    if (pathOf(element) === path) found.add(line);
  }
  for (const { element, from, to } of blocks) {
    if (pathOf(element) !== path) continue;
    for (let line = from; line < to; line += 1) found.add(line);
  }
  return found;
}

/** Where lines hold the words; what surrounds them may run over several lines, whose ends are spaces there. */
function marksOf(texts: readonly string[], words: string): (LinePart | null)[] {
  const [, before = '', inside = '', after = ''] = /^([^【]*)【([^】]+)】(.*)$/su.exec(words) ?? [
    '',
    '',
    words,
    '',
  ];
  const whole = [before, inside, after] as const;
  const within = [before.split(/\s/).at(-1) ?? '', inside, after.split(/\s/)[0] ?? ''] as const;
  for (const [ahead, sought, behind] of [whole, within]) {
    const around = foldSpace(ahead + sought + behind);
    if (around.length < LEAST_WORDS) continue;
    const start = foldSpace(`${ahead}|`).length - 1;
    const marks = texts.map((text) => {
      const place = text.indexOf(around);
      return place < 0 ? null : { from: place + start, to: place + start + foldSpace(sought).length };
    });
    if (marks.some((mark) => mark !== null)) return marks;
  }
  return [];
}
