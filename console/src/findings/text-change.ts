/** Two texts by what they share at both ends and what differs between. */
export interface TextChange {
  before: string;
  removed: string;
  added: string;
  after: string;
}

/** What changed from one text to another, by whole characters; nothing removed or added where they are the same. */
export function textChange(from: string, to: string): TextChange {
  const old = Array.from(from);
  const young = Array.from(to);
  const shortest = Math.min(old.length, young.length);
  let start = 0;
  while (start < shortest && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old[old.length - 1 - end] === young[young.length - 1 - end]) end += 1;
  const text = (characters: string[], from: number, to: number) => characters.slice(from, to).join('');
  return {
    before: text(young, 0, start),
    removed: text(old, start, old.length - end),
    added: text(young, start, young.length - end),
    after: text(young, young.length - end, young.length),
  };
}
