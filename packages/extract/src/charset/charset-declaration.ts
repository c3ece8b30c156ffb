/** How a page declares its character set. */
export interface Declaration {
  /** As written. */
  readonly label: string;
  readonly foundIn: 'header' | 'meta' | 'xml';
}

const NEAR_BYTES = 4096;
/** Some pages begin with long comments or scripts; no meta element stands behind this. */
const FAR_BYTES = 65_536;
const IN_HEADER = /charset\s*=\s*["']?\s*([^\s"';,]+)/i;
const IN_XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i;
const COMMENT_OR_META = /<!--[\s\S]*?(?:-->|$)|<meta\s[^>]{0,1000}>|<body[\s>]/gi;
const IN_META = /charset\s*=\s*["']?\s*([^\s"'/>;,]+)/i;

/**
 * What a page declares, by the order in which browsers believe it: header, meta (`charset` or `http-equiv`, not one
 * in a comment), XML declaration.
 */
export function declarationOf(bytes: Uint8Array, contentType: string): Declaration | null {
  const inHeader = IN_HEADER.exec(contentType)?.[1];
  if (inHeader !== undefined) return { label: inHeader, foundIn: 'header' };
  const near = latin1(bytes, NEAR_BYTES);
  const inMeta = metaLabel(near) ?? (bytes.length > NEAR_BYTES ? metaLabel(latin1(bytes, FAR_BYTES)) : null);
  if (inMeta !== null) return { label: inMeta, foundIn: 'meta' };
  const inXml = IN_XML.exec(near)?.[1];
  return inXml === undefined ? null : { label: inXml, foundIn: 'xml' };
}

function metaLabel(head: string): string | null {
  for (const [found] of head.matchAll(COMMENT_OR_META)) {
    if (found.startsWith('<!--')) continue;
    if (found.toLowerCase().startsWith('<body')) return null;
    const label = IN_META.exec(found)?.[1];
    if (label !== undefined) return label;
  }
  return null;
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');
}
