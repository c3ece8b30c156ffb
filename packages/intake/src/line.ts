import { IntakeRefusal } from './refusal.ts';

/**
 * Lines of a stream of UTF-8, one at a time, so that the writer feels a slow reader. A line without its end is none.
 *
 * @throws IntakeRefusal (`crashed`) for a line longer than `most` characters
 */
export async function* readLines(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const ends = decoder.decode(chunk, { stream: true }).split('\n');
    const rest = ends.pop() ?? '';
    for (const end of ends) {
      yield pieces.join('') + end;
      pieces = [];
      length = 0;
    }
    pieces.push(rest);
    length += rest.length;
    if (length > most) throw new IntakeRefusal('crashed', { detail: 'an endless line' });
  }
}
