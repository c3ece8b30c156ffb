type Reader<Value> = (raw: unknown) => Value | undefined;

/** Reads any text that is not empty. */
export const text: Reader<string> = (raw) => (typeof raw === 'string' && raw !== '' ? raw : undefined);

/** Reads a calendar date, `YYYY-MM-DD`. */
export const date: Reader<string> = (raw) =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : undefined;

/** Reads `true`, as it stands in the address and on the wire; everything else means not asked for. */
export const flag: Reader<'true'> = (raw) => (raw === 'true' ? raw : undefined);

/** Reads one of a closed set of values. */
export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (raw) => values.find((value) => value === raw);
}

type Read<Readers> = {
  [Key in keyof Readers]?: Readers[Key] extends Reader<infer Value> ? Value | undefined : never;
};

/** Reads the filters of a page from its address; what is unknown or malformed is dropped, as if it were not there. */
export function searchOf<Readers extends Record<string, Reader<unknown>>>(
  readers: Readers,
): (raw: Record<string, unknown>) => Read<Readers> {
  return (raw) => {
    const entries = Object.entries(readers).map(([key, read]) => [key, read(raw[key])] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Read<Readers>;
  };
}

/** The address carries plain texts (`?state=running&q=12`), the same that the API takes. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The opposite of `parseSearch`; what is not set leaves no trace. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const written = params.toString();
  return written ? `?${written}` : '';
}

/** Reads an order of a list by one of these fields, descending with a minus before it. */
export function sortOf<const Field extends string>(...fields: readonly Field[]): Reader<Field | `-${Field}`> {
  return oneOf(fields.flatMap((field) => [field, `-${field}`] as const));
}
