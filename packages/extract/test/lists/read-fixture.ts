import { openDocument } from '../../src/document.ts';
import { linkOf } from '../../src/link.ts';
import { readList } from '../../src/list/list.ts';
import type { List } from '../../src/list/list-result.ts';
import { COLUMN } from './fixture.ts';

/** Read the list of a page as `extractPage` does. */
export function readListOf(html: string, url: string = COLUMN, today: string | null = null): List {
  const document = openDocument({ url, body: Buffer.from(html), contentType: 'text/html; charset=utf-8' });
  const anchors = document.elements.flatMap((element) => {
    const link = element.name === 'a' ? linkOf(element, document.base) : null;
    return link?.kind === 'page' ? [{ element, url: link.url }] : [];
  });
  return readList(document, anchors, today);
}
