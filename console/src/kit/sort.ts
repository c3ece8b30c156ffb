/** A list's order as the wire carries it: a field, descending with a minus before it. */
export type SortText = string;

export interface Sort {
  field: string;
  descending: boolean;
}

/** Reads `name` or `-name`; nothing for an empty text. */
export function parseSort(text: SortText | undefined): Sort | undefined {
  if (!text || text === '-') return undefined;
  return text.startsWith('-')
    ? { field: text.slice(1), descending: true }
    : { field: text, descending: false };
}

/** What a click on a column's head asks for next: ascending, then descending, then the list's own order. */
export function nextSort(current: SortText | undefined, field: string): SortText | undefined {
  const sort = parseSort(current);
  if (sort?.field !== field) return field;
  return sort.descending ? undefined : `-${field}`;
}
