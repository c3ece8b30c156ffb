import { type Element, foldSpace } from '../element.ts';
import { isOnlyDate } from './list-date.ts';
import { SUMMARY_CLASS } from './list-words.ts';

/** What stands in a row, in the order of the page. */
export interface RowTexts {
  /** Texts of the title's link, a block each; dates and summaries are left out. */
  readonly title: readonly TitleBlock[];
  /** Texts beside the title, an element each. */
  readonly beside: readonly BesideText[];
  /** Dates that are not shown as text: title attributes, `datetime`, literals of scripts. */
  readonly hidden: readonly string[];
}

interface TitleBlock {
  readonly text: string;
  readonly isHeading: boolean;
}

export interface BesideText {
  readonly text: string;
  readonly element: Element;
}

const BLOCKS = new Set([
  'p',
  'div',
  'dt',
  'dd',
  'li',
  'ul',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'tr',
  'table',
  'section',
]);
const HEADING = /^h[1-6]$/;
const TITLE_CLASS = /(?:^|[\s_-])(?:title|tit|bt|biaoti|name)(?:$|[\s_-]|\d)/i;
const TELLS_DAY =
  /^[^，。；、！自从至起]*(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)[^，。；、！自从至起的]*$/;
const LONGEST_FACTS = 40;
const MAX_NODES = 200;
const LITERAL = /(["'])((?:(?!\1)[^\\]|\\.)*?\d[^"']*?)\1/g;

/** Read a row once. `link` is the title's link, or null when the row's only link says 详细. */
export function textsOfRow(
  nodes: readonly (Element | string)[],
  link: Element | null,
  home: Element,
): RowTexts {
  const title: TitleBlock[] = [];
  const beside: BesideText[] = [];
  const hidden: string[] = [];
  let count = 0;
  let block = '';
  let heading = false;

  function endBlock(): void {
    const text = foldSpace(block);
    if (text !== '') title.push({ text, isHeading: heading });
    block = '';
    heading = false;
  }

  function inLink(element: Element, underHeading: boolean): void {
    for (const child of element.children) {
      count += 1;
      if (count > MAX_NODES) return;
      if (typeof child === 'string') {
        const text = foldSpace(child);
        if (text === '') block += child === '' ? '' : ' ';
        else if (isOnlyDate(text) && (element !== link || text.length > 5)) beside.push({ text, element });
        // An element behind the title that tells its day, and perhaps whose it is.
        else if (
          element !== link &&
          block + (title[0]?.text ?? '') !== '' &&
          text.length <= LONGEST_FACTS &&
          TELLS_DAY.test(text)
        )
          beside.push({ text, element });
        else {
          block += child;
          heading ||= underHeading;
        }
        continue;
      }
      if (child.name === 'script') hidden.push(...literalsOf(child));
      if (child.name === 'script' || child.name === 'style' || child.name === 'template') continue;
      noteAttributes(child, hidden);
      const { class: classes = '' } = child.attributes;
      const isBlock = BLOCKS.has(child.name);
      if (SUMMARY_CLASS.test(classes)) {
        endBlock();
        outside(child);
        continue;
      }
      if (isBlock) endBlock();
      const named = HEADING.test(child.name) || TITLE_CLASS.test(classes);
      if (named && !isBlock) endBlock();
      inLink(child, underHeading || named);
      if (isBlock || named) endBlock();
    }
  }

  function outside(element: Element): void {
    for (const child of element.children) node(child, element);
  }

  function node(child: Element | string, parent: Element): void {
    count += 1;
    if (count > MAX_NODES) return;
    if (typeof child === 'string') {
      const text = foldSpace(child);
      if (text !== '') beside.push({ text, element: parent });
    } else if (child === link) {
      inLink(child, false);
      endBlock();
    } else if (child.name === 'script') hidden.push(...literalsOf(child));
    else if (child.name !== 'style' && child.name !== 'template') {
      noteAttributes(child, hidden);
      outside(child);
    }
  }

  for (const child of nodes) node(child, home);
  return { title, beside, hidden };
}

function noteAttributes({ attributes }: Element, hidden: string[]): void {
  const { title, datetime } = attributes;
  if (datetime !== undefined) hidden.push(datetime);
  else if (title !== undefined && title.length <= 40 && /\d/.test(title)) hidden.push(title);
}

/**
 * The strings with digits that a script beside a title writes: `document.write("2026-11-03")`. Their times are left
 * out, because scripts cut them off.
 */
function literalsOf(script: Element): string[] {
  const source = script.children.filter((child) => typeof child === 'string').join('');
  return [...source.slice(0, 2_000).matchAll(LITERAL)].map((match) =>
    (match[2] ?? '').replace(/[ T]\d{1,2}:\d{2}.*$/, ''),
  );
}
