/** Where lists end whose pages nobody links to: their number is only deduced from what a script says. */
export interface ListEnds {
  /** A page that was deduced is not there. */
  missed(url: string): void;
  /** It is there. */
  found(url: string): void;
  /** Are there no pages like this one, as far as was seen? */
  isOver(url: string): boolean;
}

/** Some lists have no page `_1`, because they count from the first; two missing in a row are the end. */
const MISSED = 2;

export function createListEnds(): ListEnds {
  const missed = new Map<string, number>();
  return {
    missed: (url) => void missed.set(listOf(url), (missed.get(listOf(url)) ?? 0) + 1),
    found: (url) => void missed.delete(listOf(url)),
    isOver: (url) => (missed.get(listOf(url)) ?? 0) >= MISSED,
  };
}

/** The pages of one list differ in one number. */
function listOf(url: string): string {
  return url.replace(/\d+(?=\D*$)/, '#');
}
