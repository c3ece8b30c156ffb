import type { Vocabulary } from '../vocabulary/index.ts';

/** A vocabulary as the choices of a column: officials see its labels, the row holds its values. */
export function choicesOf<Value extends string>({
  values,
  label,
}: Vocabulary<Value>): { value: Value; label: string }[] {
  return values.map((value) => ({ value, label: label(value) }));
}
