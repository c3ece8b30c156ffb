import { NameTable } from './name-table.ts';

/**
 * What a start or end tag does to the open elements; the rules are those of the HTML Standard 13.2.6.4.7 "in body"
 * and the table modes, cut down to what changes the text and the links of a page.
 */
export type TagRole =
  | 'plain'
  /** Closes `p`, and its end tag closes what lies above it. */
  | 'block'
  | 'special'
  | 'formatting'
  | 'anchor'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'term'
  | 'option'
  | 'table'
  | 'section'
  | 'row'
  | 'cell'
  | 'head'
  | 'document';

/** How the content of an element is read: as markup, as text up to its end tag, or the same with references. */
export type TagContent = 'markup' | 'raw' | 'text';

export interface Tag {
  readonly name: string;
  /** Small number, distinct within one page. */
  readonly id: number;
  readonly role: TagRole;
  readonly content: TagContent;
  readonly isVoid: boolean;
  /** End tags of other kinds do not reach beyond it (HTML Standard, "special"). */
  readonly isSpecial: boolean;
  /** Nothing inside closes what lies outside of it ("has an element in scope"). */
  readonly isScope: boolean;
  /** May stand in `head`. */
  readonly isMetadata: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');

const ROLES: Readonly<Partial<Record<TagRole, readonly string[]>>> = {
  block: words(
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup hr listing main menu nav ol pre search section summary ul xmp form',
  ),
  special: words(
    'applet button caption colgroup frameset iframe marquee noscript object select template textarea',
  ),
  formatting: words('b big code em font i nobr s small strike strong tt u'),
  anchor: ['a'],
  paragraph: ['p'],
  heading: words('h1 h2 h3 h4 h5 h6'),
  item: ['li'],
  term: words('dd dt'),
  option: words('option optgroup'),
  table: ['table'],
  section: words('tbody thead tfoot'),
  row: ['tr'],
  cell: words('td th'),
  head: ['head'],
  document: words('html body'),
};
const PLAIN = words(
  'abbr acronym audio bdi bdo blink canvas cite data del dfn figure g ins kbd label legend map mark math meter noframes output rb rtc path picture progress q rect rp rt ruby samp script slot span style sub sup svg time title use var video',
);
const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const RAW = new Set(words('script style xmp iframe noembed'));
const TEXT = new Set(words('title textarea'));
const SCOPES = new Set(words('applet caption html table td th marquee object template'));
const METADATA = new Set(
  words('base basefont bgsound link meta noframes noscript script style template title'),
);
const NOT_SPECIAL: ReadonlySet<TagRole> = new Set(['plain', 'formatting', 'anchor', 'option']);

const KNOWN = new Map<string, Tag>();
for (const [role, names] of Object.entries(ROLES) as [TagRole, readonly string[]][])
  for (const name of names) KNOWN.set(name, newTag(name, role, KNOWN.size));
for (const name of [...PLAIN, ...VOID])
  if (!KNOWN.has(name)) KNOWN.set(name, newTag(name, 'plain', KNOWN.size));

/** Number of tags that are known before any page is read; other names get the numbers that follow. */
export const KNOWN_TAGS = KNOWN.size;

/** Tags by their names as they stand in a page. */
export const TAGS = new NameTable<Tag>([...KNOWN, ['image', knownTag('img')]]);

/** The tag of a name from the standard. */
export function knownTag(name: string): Tag {
  const tag = KNOWN.get(name);
  if (tag === undefined) throw new Error(`No such tag: ${name}`);
  return tag;
}

export function newTag(name: string, role: TagRole, id: number): Tag {
  const content = RAW.has(name) ? 'raw' : TEXT.has(name) ? 'text' : 'markup';
  return {
    name,
    id,
    role,
    content,
    isVoid: VOID.includes(name),
    isSpecial: !NOT_SPECIAL.has(role),
    isScope: SCOPES.has(name),
    isMetadata: METADATA.has(name),
  };
}
