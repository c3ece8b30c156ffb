/**
 * Carries parameters of the present address over to another, unless that one sets them itself.
 * @param href a path with or without a query
 * @param present the query of the present address, with its question mark
 */
export function keepParams(href: string, present: string, keep: readonly string[]): string {
  const [path = '', query = ''] = href.split('?');
  const params = new URLSearchParams(query);
  const now = new URLSearchParams(present);
  for (const name of keep) {
    const value = now.get(name);
    if (value && !params.has(name)) params.set(name, value);
  }
  const written = params.toString();
  return written ? `${path}?${written}` : path;
}
