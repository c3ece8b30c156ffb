import { inert } from './inert.ts';

/**
 * Text that a crawled page supplied: a text node, whatever it holds, and isolated, so that it cannot turn the
 * direction of the words around it (Unicode UAX #9).
 */
export function OutsideText({ text }: { text: string }) {
  return <bdi>{inert(text)}</bdi>;
}
