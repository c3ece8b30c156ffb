import type { HtmlDocument } from '../document.ts';
import type { Field } from '../field.ts';
import { type Literal, readLiteral } from '../list/script-literal.ts';
import { parseHtml } from '../parse.ts';
import type { Article } from './article.ts';

/** Under which names applications leave the state that they show: Vue, Nuxt, Next, uni-app and their like. */
const STATE =
  /(?:__(?:INITIAL_STATE|NUXT|NEXT_DATA|INITIAL_DATA|PRELOADED_STATE|APP_DATA)__)\s*["']?\]?\s*=\s*(?=[[{])/;
const TITLE = /^(?:title|headline|(?:doc|article|info|news|content)_?title|subject)$/i;
const TEXT =
  /^(?:content|body|html|text|detail|(?:doc|article|info|news)_?(?:content|html|body)|(?:content|rich)_?(?:html|text|body))$/i;
const TIME =
  /^(?:(?:pub|publish|published|release|display|show)_?(?:time|date|at)|(?:doc|info)_?(?:rel|pub|release|publish)_?(?:time|date)|fbsj|fbrq)$/i;
const SOURCE = /^(?:(?:doc|info|news|content|article)_?)?source(?:_?name)?$/i;
const LEAST_TEXT = 20;
const LONGEST_TITLE = 200;
const MAX_DEPTH = 8;
const MAX_RECORDS = 2_000;
const SURENESS = 0.8;

interface StatedArticle {
  readonly title: string;
  readonly text: string;
  readonly time: string;
  readonly source: string;
}

/**
 * The page that an application would make of the state it was sent with, for a page that shows hardly a word without
 * its script: headline, line of facts, text. Null when the state holds no article, or is made by expressions.
 */
export function pageOfState(document: HtmlDocument): HtmlDocument | null {
  for (const { element, code } of document.scripts) {
    const start = element.attributes.type === 'application/json' ? 0 : endOf(STATE.exec(code));
    if (start < 0) continue;
    const state = readLiteral(code, start);
    const article = state === undefined ? null : articleIn(state);
    if (article === null) continue;
    const { title, text, time, source } = article;
    const facts = `${time === '' ? '' : `发布时间：${escaped(time)} `}${source === '' ? '' : `来源：${escaped(source)}`}`;
    const { root, elements } = parseHtml(
      `<title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${facts}</p><div id="js_content">${text}</div>`,
    );
    return { ...document, root, elements };
  }
  return null;
}

/** An article that was read from such a page: its fields stood in a script, whatever the page made of it looks like. */
export function statedByScript(article: Article): Article {
  const stated = (field: Field | null): Field | null =>
    field === null
      ? null
      : { value: field.value, foundIn: 'script', confidence: Math.min(field.confidence, SURENESS) };
  const { title, publishedAt, source, author, documentNumber } = article;
  return {
    ...article,
    title: stated(title),
    publishedAt: stated(publishedAt),
    source: stated(source),
    author: stated(author),
    documentNumber: stated(documentNumber),
  };
}

function endOf(match: RegExpExecArray | null): number {
  return match === null ? -1 : match.index + match[0].length;
}

/** The record with a headline and the longest text. */
function articleIn(state: Literal): StatedArticle | null {
  let best: StatedArticle | null = null;
  let count = 0;
  const visit = (value: Literal, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > MAX_DEPTH || count >= MAX_RECORDS) return;
    count += 1;
    const values = Array.isArray(value) ? value : Object.values(value);
    const found = Array.isArray(value) ? null : articleOf(Object.entries(value));
    if (found !== null && found.text.length > (best?.text.length ?? 0)) best = found;
    for (const inner of values) visit(inner, depth + 1);
  };
  visit(state, 0);
  return best;
}

function articleOf(entries: readonly (readonly [string, Literal])[]): StatedArticle | null {
  const named = (names: RegExp): string => {
    for (const [name, value] of entries) {
      if (!names.test(name)) continue;
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
      if (typeof value === 'number') return String(value);
    }
    return '';
  };
  const [title, text] = [named(TITLE), named(TEXT)];
  if (title.length < 2 || title.length > LONGEST_TITLE || text.length < LEAST_TEXT) return null;
  return { title, text, time: named(TIME), source: named(SOURCE) };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
