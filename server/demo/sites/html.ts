/** Markup that is already safe; only `html` makes it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup and lists of either are taken as they are. */
export type Insert = string | number | Html | null | readonly Insert[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function insert(value: Insert): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return value.replace(/[&<>"']/g, (character) => entities[character] ?? character);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(insert).join('');
}

/** Tagged template: every inserted string is escaped for text and for quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Insert[]): Html {
  const markup = parts.map((part, index) => part + insert(values[index] ?? null)).join('');
  return { markup };
}
