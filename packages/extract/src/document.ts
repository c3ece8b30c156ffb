import { type Charset, decodeText } from './charset/charset.ts';
import { type Element, textOf } from './element.ts';
import { type Redirect, redirectOf, type Script } from './link/redirect.ts';
import { addressesOf, baseOf } from './link.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { parseHtml } from './parse.ts';

export interface PageInput {
  /** The address from which the page really came, after redirects. */
  readonly url: string;
  readonly body: Uint8Array;
  /** The `Content-Type` header; empty when there was none. */
  readonly contentType: string;
}

/** A page as parsed: what every reader of this package works on. */
export interface HtmlDocument {
  readonly url: string;
  /** The decoded source text. */
  readonly html: string;
  readonly root: Element;
  /** All elements in the order of the page; texts of scripts are children of their `script` element. */
  readonly elements: readonly Element[];
  readonly base: URL;
  /** Inline scripts, data in scripts (`text/xml`, `application/json`) included, in the order of the page. */
  readonly scripts: readonly Script[];
  /** Where the page sends its reader on by itself; null when it stays. */
  readonly redirect: Redirect | null;
  readonly metadata: Metadata;
  readonly charset: Charset;
  /** A limit was reached while parsing. */
  readonly truncated: boolean;
  /** Characters of `data:` addresses in the page; they are not kept. */
  readonly dataLength: number;
}

/** Elements that say something of the page as a whole, wherever they stand. */
const ABOUT_PAGE = new Set(['base', 'body', 'meta', 'script']);

/** Decode and parse a page. Pure and total: any bytes give a document. */
export function openDocument({ url, body, contentType }: PageInput): HtmlDocument {
  const { text, charset } = decodeText(body, contentType);
  const html = text.includes('\0') ? text.replaceAll('\0', '') : text;
  const { root, elements, truncated, dataLength } = parseHtml(html);
  const aboutPage = elements.filter(({ name }) => ABOUT_PAGE.has(name));
  const base = baseOf(aboutPage, url);
  const scripts = scriptsOf(aboutPage);
  const addresses = addressesOf(base, charset.name);
  return {
    url,
    html,
    root,
    elements,
    base,
    scripts,
    redirect: redirectOf({ url, elements: aboutPage, scripts, addresses, shown: () => textOf(root).length }),
    metadata: readMetadata(aboutPage),
    charset,
    truncated,
    dataLength,
  };
}

function scriptsOf(elements: readonly Element[]): Script[] {
  const scripts: Script[] = [];
  for (const element of elements) {
    if (element.name !== 'script') continue;
    const [code] = element.children;
    if (typeof code === 'string') scripts.push({ element, code });
  }
  return scripts;
}
