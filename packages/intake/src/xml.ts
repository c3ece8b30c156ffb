import { Parser } from 'htmlparser2';
import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';

/** Attributes of an element by their name without prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** Takes a document as it is read. Names come without their namespace prefix: writers choose it freely. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  /** Text between two tags may come in several pieces. */
  text?(piece: string): void;
  close?(name: string): void;
}

/**
 * Reads one XML document in UTF-8, in constant memory apart from a single tag. Refused: any declaration (DOCTYPE and
 * with it every entity of one's own), nesting and attributes beyond the limits, tags that are not closed.
 *
 * @param pause awaited after each piece of the document
 * @throws IntakeRefusal (`xml-declaration`, `xml-depth`, `damaged`) and whatever the handler throws
 */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler,
  limits: Pick<Limits, 'xmlDepth' | 'xmlAttributes'>,
  pause: () => Promise<void> = async () => undefined,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let elements = 0;
  let attributes: Record<string, string> = {};
  let count = 0;
  let openedAt = -1;
  const parser = new Parser(
    {
      onopentagname() {
        attributes = {};
        count = 0;
        elements += 1;
        depth += 1;
        if (depth > limits.xmlDepth) throw new IntakeRefusal('xml-depth', { detail: `depth ${depth}` });
      },
      onattribute(name, value) {
        count += 1;
        if (count > limits.xmlAttributes)
          throw new IntakeRefusal('xml-depth', { detail: `${count} attributes` });
        attributes[local(name)] ??= value;
      },
      onopentag(name) {
        openedAt = parser.endIndex;
        handler.open?.(local(name), attributes);
      },
      ontext(piece) {
        handler.text?.(piece);
      },
      onclosetag(name, isImplied) {
        // The parser calls the end of `<a/>` implied as well; it lies where its beginning ends.
        if (isImplied && parser.endIndex !== openedAt)
          throw new IntakeRefusal('damaged', { detail: `<${name}> is not closed` });
        depth -= 1;
        handler.close?.(local(name));
      },
      onprocessinginstruction(name) {
        if (name.startsWith('!')) throw new IntakeRefusal('xml-declaration', { detail: name.slice(0, 40) });
      },
    },
    { xmlMode: true },
  );
  for await (const chunk of chunks) {
    parser.write(decode(decoder, chunk));
    await pause();
  }
  parser.write(decode(decoder));
  parser.end();
  await pause();
  if (elements === 0) throw new IntakeRefusal('damaged', { detail: 'a document without elements' });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-16, which some tools can write and none does, has bytes that are not UTF-8 or NULs, which XML forbids. */
function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    if (!text.includes('\0')) return text;
  } catch (error) {
    throw new IntakeRefusal('damaged', { detail: String(error) });
  }
  throw new IntakeRefusal('damaged', { detail: 'NUL in a document' });
}
