/** A column of an export that holds what the screen shows, as text. */
export interface ShownColumn<Key extends string> {
  key: Key;
  title: string;
  kind: 'text';
  required: false;
  width: number;
}

/** @param width in characters; a Chinese one counts two */
export function shown<const Key extends string>(key: Key, title: string, width = 16): ShownColumn<Key> {
  return { key, title, kind: 'text', required: false, width };
}

/** A column of an export that holds a count. */
export function counted<const Key extends string>(key: Key, title: string) {
  return { key, title, kind: 'integer', required: false, width: 10 } as const;
}
