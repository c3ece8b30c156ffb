import type { Link } from '@mumian/extract';

/**
 * Knows the links of the page before. Menu and footer are the same on nearly every page of a site: where links are
 * equal they become the same objects, which take no room twice and are told to be equal by their address alone.
 */
export interface LinkMemory {
  /** @returns equal links, those at the beginning and the end as the page before had them */
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
      if (first + end > 0)
        before = [
          ...before.slice(0, first),
          ...links.slice(first, links.length - end),
          ...before.slice(before.length - end),
        ];
      else before = links;
      return before;
    },
  };
}

/** In every part, as far as links hold nothing but texts, numbers and the like. */
function isEqual(one: Link | undefined, other: Link | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const [left, right]: Readonly<Record<string, unknown>>[] = [{ ...one }, { ...other }];
  return false;
}
