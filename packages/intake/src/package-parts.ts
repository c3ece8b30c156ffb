import { posix } from 'node:path';
import type { ByteSource } from './byte-source.ts';
import { looksLikeArchive } from './file-type.ts';
import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';
import { readXml, type XmlHandler } from './xml.ts';
import type { ZipEntry } from './zip-directory.ts';
import { unpack } from './zip-entry.ts';

/** An Office package (ECMA-376 part 2) whose archive has been judged: parts by name, without the leading slash. */
export interface Package {
  /** Content type of a part as `[Content_Types].xml` gives it, lower case; empty when it gives none. */
  contentType(part: string): string;
  parts: readonly string[];
  /**
   * Reads a part from its beginning. A missing one is `damaged`.
   *
   * @param pause awaited after each piece of the document, so that a slow taker slows the reading
   */
  read(part: string, handler: XmlHandler, pause?: () => Promise<void>): Promise<void>;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Opens a package: reads the list of content types, nothing else. */
export async function openPackage(
  source: ByteSource,
  entries: readonly ZipEntry[],
  limits: Limits,
): Promise<Package> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read: Package['read'] = async (part, handler, pause) => {
    const entry = byName.get(part);
    if (entry === undefined)
      throw new IntakeRefusal('damaged', { detail: `no part ${JSON.stringify(part)}` });
    await readXml(unpack(source, entry), handler, limits, pause);
  };
  if (!byName.has(CONTENT_TYPES)) throw new IntakeRefusal('wrong-type', { fact: '这是压缩包。' });
  const [byPart, byExtension] = [new Map<string, string>(), new Map<string, string>()];
  await read(CONTENT_TYPES, {
    open: (name, { PartName, Extension, ContentType = '' }) => {
      if (name === 'Override' && PartName !== undefined)
        byPart.set(PartName.replace(/^\//, ''), ContentType.toLowerCase());
      if (name === 'Default' && Extension !== undefined)
        byExtension.set(Extension.toLowerCase(), ContentType.toLowerCase());
    },
  });
  return {
    read,
    parts: entries.map(({ name }) => name).filter((name) => !name.endsWith('/')),
    contentType: (part) => byPart.get(part) ?? byExtension.get(extensionOf(part)) ?? '',
  };
}

/**
 * Unpacks every part once and keeps nothing: real sizes and checksums, archives within, and every XML document to its
 * end, with what the kind of package wants to look at besides.
 *
 * @param inspector looks at a part while it passes; undefined: sizes and nesting only
 */
export async function judgeParts(
  source: ByteSource,
  entries: readonly ZipEntry[],
  limits: Limits,
  inspector: (part: string) => XmlHandler | undefined,
): Promise<void> {
  for (const entry of entries) {
    const chunks = withoutArchive(unpack(source, entry), entry.name);
    const handler = inspector(entry.name);
    if (handler !== undefined || isXml(entry.name)) await readXml(chunks, handler ?? {}, limits);
    else await drain(chunks);
  }
}

/** Target of a relationship, resolved against the part that owns it; undefined when it points out of the package. */
export function targetPart(owner: string, target: string): string | undefined {
  const resolved = posix.resolve('/', posix.dirname(owner), target).slice(1);
  return /^[a-z][a-z0-9+.-]*:/i.test(target) ? undefined : resolved;
}

function isXml(part: string): boolean {
  return ['xml', 'rels', 'vml'].includes(extensionOf(part));
}

function extensionOf(part: string): string {
  return posix.extname(part).slice(1).toLowerCase() || (part.endsWith('.rels') ? 'rels' : '');
}

async function* withoutArchive(chunks: AsyncIterable<Buffer>, part: string): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && looksLikeArchive(chunk))
      throw new IntakeRefusal('nested-archive', { detail: JSON.stringify(part) });
    isFirst = false;
    yield chunk;
  }
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of chunks) chunk.fill(0);
}
