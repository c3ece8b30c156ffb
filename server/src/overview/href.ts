/** A console address narrowed to a unit, where one is chosen. */
export function hrefWithin(href: string, unitId: string | undefined): string {
  if (unitId === undefined) return href;
  return `${href}${href.includes('?') ? '&' : '?'}unitId=${unitId}`;
}
