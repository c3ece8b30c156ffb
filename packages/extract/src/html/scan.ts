import { type Attributes, NO_ATTRIBUTES } from '../element.ts';
import { AttributeRecord, addAttribute } from './attribute-record.ts';
import { decodeAttribute, decodeText } from './character-reference.ts';
import { NameTable } from './name-table.ts';
import { rawTextEnd } from './raw-text.ts';
import { TAGS, type Tag } from './tag.ts';
import { Tree } from './tree.ts';

const MAX_TEXT = 4_000_000;
const MAX_ATTRIBUTE = 4096;
const MAX_ATTRIBUTES = 64;
const MAX_NAME = 64;

const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BANG = 0x21;
const QUESTION = 0x3f;

/** Names that are worth no string of their own each time. */
const ATTRIBUTE_NAMES = new NameTable<string>(
  'action align alt background bgcolor border cellpadding cellspacing charset class color colspan content data data-original data-src data-url datetime face frameborder height hidden href http-equiv id lang language media method name onclick onload onmouseout onmouseover poster property rel rowspan size span src srcset style target title type valign value width'
    .split(' ')
    .map((name) => [name, name] as const),
);

export interface ScannedHtml {
  readonly tree: Tree;
  /** Something was left out because a limit was reached. */
  readonly truncated: boolean;
  /** Characters of `data:` addresses in attributes; of the addresses themselves nothing is kept. */
  readonly dataLength: number;
}

/**
 * Read HTML once from left to right, as the tokenizer of the HTML Standard (13.2.5) does, and build its tree. Works on
 * offsets and cuts out only what is kept: this, and not a general tokenizer, because every page of a census passes
 * here, at a fifth of the time.
 */
export function scanHtml(html: string): ScannedHtml {
  return new Scanner(html).run();
}

class Scanner {
  private readonly html: string;
  private readonly tree = new Tree();
  private at = 0;
  private nextAmpersand: number;
  private textLength = 0;
  private dataLength = 0;
  private isTruncated = false;

  constructor(html: string) {
    this.html = html;
    this.nextAmpersand = html.indexOf('&');
  }

  run(): ScannedHtml {
    const { html, tree } = this;
    let textStart = 0;
    while (!this.isTruncated && !tree.isFull) {
      const less = html.indexOf('<', this.at);
      if (less === -1) break;
      const next = html.charCodeAt(less + 1);
      if (isLetter(next)) {
        this.text(textStart, less);
        this.startTag(less);
      } else if (next === SLASH && isLetter(html.charCodeAt(less + 2))) {
        this.text(textStart, less);
        this.endTag(less);
      } else if (next === BANG || next === QUESTION || next === SLASH) {
        this.text(textStart, less);
        this.passOver(less, next);
      } else {
        this.at = less + 1;
        continue;
      }
      textStart = this.at;
    }
    if (!tree.isFull) this.text(textStart, html.length);
    return { tree, truncated: this.isTruncated || tree.isFull, dataLength: this.dataLength };
  }

  /** Comments, document types and what browsers take for a comment: `<?xml …>`, `<![CDATA[…>`, `</ …>`. */
  private passOver(less: number, next: number): void {
    const { html } = this;
    if (next === BANG && html.startsWith('--', less + 2)) {
      this.at = commentEnd(html, less + 4);
      return;
    }
    const end = html.indexOf('>', less + 2);
    this.at = end === -1 ? html.length : end + 1;
  }

  private text(start: number, end: number): void {
    if (start >= end || this.isTruncated) return;
    const { html } = this;
    let at = start;
    while (at < end && html.charCodeAt(at) <= 0x20) at += 1;
    if (at === end) {
      this.tree.text(' ');
      return;
    }
    this.tree.text(this.content(start, end, decodeText));
  }

  /** A part of the page as text, with references replaced, within the limit of all texts together. */
  private content(start: number, end: number, decode: (text: string) => string): string {
    this.textLength += end - start;
    let last = end;
    if (this.textLength > MAX_TEXT) {
      last = Math.max(start, end - (this.textLength - MAX_TEXT));
      this.isTruncated = true;
    }
    const text = this.html.slice(start, last);
    return this.hasAmpersand(start, last) ? decode(text) : text;
  }

  private hasAmpersand(start: number, end: number): boolean {
    if (this.nextAmpersand === -1) return false;
    if (this.nextAmpersand < start) this.nextAmpersand = this.html.indexOf('&', start);
    return this.nextAmpersand !== -1 && this.nextAmpersand < end;
  }

  /** Pass over the name of a tag; gives its end. */
  private nameEnd(start: number): number {
    const { html } = this;
    let end = start + 1;
    while (end < html.length && !endsName(html.charCodeAt(end))) end += 1;
    this.at = end;
    return end;
  }

  private startTag(less: number): void {
    const { html, tree } = this;
    const nameEnd = this.nameEnd(less + 1);
    const attributes = html.charCodeAt(nameEnd) === GREATER ? NO_ATTRIBUTES : this.attributes();
    // A tag that the end of the page cuts off is none.
    if (this.at >= html.length) return;
    const isSelfClosing = html.charCodeAt(this.at - 1) === SLASH;
    this.at += 1;
    const tag = TAGS.find(html, less + 1, nameEnd) ?? this.stranger(less + 1, nameEnd);
    const element = tree.start(tag, attributes, less, isSelfClosing);
    if (tag.content === 'markup' || element === null) return;
    const end = rawTextEnd(html, this.at, tag.name);
    const decode = tag.content === 'text' ? decodeText : identity;
    if (end > this.at) element.append(this.content(this.at, end, decode));
    this.at = end;
  }

  private stranger(start: number, end: number): Tag {
    const name = lowerName(this.html, start, end);
    return this.tree.stranger(name) ?? this.tree.welcome(name);
  }

  private endTag(less: number): void {
    const { html, tree } = this;
    const nameEnd = this.nameEnd(less + 2);
    if (html.charCodeAt(nameEnd) !== GREATER) this.attributes();
    const isWhole = this.at < html.length;
    this.at += 1;
    if (!isWhole) return;
    const tag = TAGS.find(html, less + 2, nameEnd) ?? tree.stranger(lowerName(html, less + 2, nameEnd));
    if (tag?.isVoid === true) this.endOfVoid(tag, less);
    else if (tag !== undefined) tree.end(tag, less);
  }

  /** Browsers read `</br>` as `<br>`; other end tags of elements without content mean nothing. */
  private endOfVoid(tag: Tag, less: number): void {
    if (tag.name === 'br') this.tree.start(tag, NO_ATTRIBUTES, less, false);
  }

  /** Read attributes up to the `>` of their tag, and stop there; or at the end of the page when there is none. */
  private attributes(): Attributes {
    const { html } = this;
    const { length } = html;
    let found: AttributeRecord | null = null;
    let count = 0;
    let at = this.at;
    while (at < length) {
      const code = html.charCodeAt(at);
      if (code === GREATER) break;
      if (code <= 0x20 || code === SLASH) {
        at += 1;
        continue;
      }
      const nameStart = at;
      at += 1;
      while (at < length && !endsAttributeName(html.charCodeAt(at))) at += 1;
      const nameEnd = at;
      at = pastSpace(html, at);
      let value = '';
      if (html.charCodeAt(at) === EQUALS) {
        const valueStart = pastSpace(html, at + 1);
        const quote = html.charCodeAt(valueStart);
        if (quote === QUOTE || quote === APOSTROPHE) {
          const end = html.indexOf(quote === QUOTE ? '"' : "'", valueStart + 1);
          if (end === -1) {
            at = length;
            break;
          }
          value = this.value(valueStart + 1, end);
          at = end + 1;
        } else {
          at = valueStart;
          while (at < length && !endsUnquoted(html.charCodeAt(at))) at += 1;
          value = this.value(valueStart, at);
        }
      }
      if (count >= MAX_ATTRIBUTES) continue;
      count += 1;
      found ??= new AttributeRecord();
      addAttribute(
        found,
        ATTRIBUTE_NAMES.find(html, nameStart, nameEnd) ?? lowerName(html, nameStart, nameEnd),
        value,
      );
    }
    this.at = at;
    return found ?? NO_ATTRIBUTES;
  }

  private value(start: number, end: number): string {
    const { html } = this;
    const last = Math.min(end, start + MAX_ATTRIBUTE);
    if (end - start > 5 && isDataAddress(html, start)) {
      this.dataLength += end - start;
      return 'data:';
    }
    const value = html.slice(start, last);
    return this.hasAmpersand(start, last) ? decodeAttribute(value) : value;
  }
}

function lowerName(html: string, start: number, end: number): string {
  return html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase();
}

function identity(text: string): string {
  return text;
}

function isDataAddress(html: string, start: number): boolean {
  return (html.charCodeAt(start) | 0x20) === 0x64 && html.slice(start, start + 5).toLowerCase() === 'data:';
}

/** Where a comment that begins at `start` (behind `<!--`) is over: `-->`, `--!>`, and `>` or `->` at once. */
function commentEnd(html: string, start: number): number {
  if (html.charCodeAt(start) === GREATER) return start + 1;
  if (html.startsWith('->', start)) return start + 2;
  for (let at = html.indexOf('--', start); at !== -1; at = html.indexOf('--', at + 1)) {
    const next = html.charCodeAt(at + 2);
    if (next === GREATER) return at + 3;
    if (next === BANG && html.charCodeAt(at + 3) === GREATER) return at + 4;
  }
  return html.length;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function endsName(code: number): boolean {
  return code === GREATER || code <= 0x20 || code === SLASH;
}

function endsUnquoted(code: number): boolean {
  return code <= 0x20 || code === GREATER;
}

function pastSpace(html: string, start: number): number {
  let at = start;
  while (at < html.length && html.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function endsAttributeName(code: number): boolean {
  return code === EQUALS || code === GREATER || code <= 0x20 || code === SLASH;
}
