import type { Column } from '@mumian/sheets';
import type { Vocabulary } from '../vocabulary/index.ts';

/** A vocabulary as the choices of a column: officials see its labels, the row holds its values. */
export function choicesOf<Value extends string>({
  values,
  label,
}: Vocabulary<Value>): { value: Value; label: string }[] {
  return values.map((value) => ({ value, label: label(value) }));
}

/** What stood in the cell that gave a value. */
export function choiceText({ choices = [] }: Pick<Column, 'choices'>, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return choices.find((choice) => choice.value === value)?.label ?? String(value);
}
