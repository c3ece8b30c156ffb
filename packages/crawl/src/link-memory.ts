import type { Link } from '@mumian/extract';

/**
 * Knows the links of the page before. Menu and footer are the same on nearly every page of a site: those links become
 * the same objects, which take no room twice, and whoever compares pages afterwards need not look into them.
 */
export interface LinkMemory {
  /** @returns equal links; where they begin and end like those before, the objects of then */
  share(links: readonly Link[]): readonly Link[];
}

export function createLinkMemory(): LinkMemory {
  let before: readonly Link[] = [];
  return {
    share(links) {
      const most = Math.min(before.length, links.length);
      let first = 0;
      while (first < most && isEqual(before[first], links[first])) first += 1;
      let end = 0;
      while (end < most - first && isEqual(before[before.length - 1 - end], links[links.length - 1 - end]))
        end += 1;
      const shared = before.slice(0, first);
      for (let at = first; at < links.length - end; at += 1) {
        const own = links[at];
        if (own !== undefined) shared.push(own);
      }
      shared.push(...before.slice(before.length - end));
      before = shared;
      return shared;
    },
  };
}

/** In every part: a part that were left out here would be told of the wrong page. */
function isEqual(one: Link | undefined, other: Link | undefined): boolean {
  if (one === other) return true;
  return (
    one !== undefined &&
    other !== undefined &&
    one.url === other.url &&
    one.kind === other.kind &&
    one.text === other.text &&
    one.place === other.place &&
    one.isHidden === other.isHidden &&
    one.isFromScript === other.isFromScript &&
    one.rel === other.rel &&
    one.problem === other.problem &&
    one.raw === other.raw
  );
}
