import { detach, type Element, foldSpace } from './element.ts';

/**
 * Values of `<meta name>` (or `property`) by name in lower case, because sites write them in every case. The first
 * non-empty value of a name counts. Names after 国办发〔2017〕47号 附件2: sitename, sitedomain, siteidcode,
 * columnname, columntype, articletitle, pubdate, contentsource …
 */
export type Metadata = Readonly<Record<string, string>>;

const MAX_NAMES = 200;

/** Collect the metadata of a page's elements. */
export function readMetadata(elements: readonly Element[]): Metadata {
  const found: Record<string, string> = Object.create(null);
  let names = 0;
  for (const { name, attributes } of elements) {
    if (name !== 'meta' || names >= MAX_NAMES) continue;
    const key = (attributes.name ?? attributes.property ?? '').trim().toLowerCase();
    const value = foldSpace(attributes.content ?? '');
    if (key === '' || (found[key] ?? '') !== '') continue;
    found[key] = detach(value);
    names += 1;
  }
  return found;
}
