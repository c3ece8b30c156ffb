import { z } from 'zod';

/**
 * A closed list of values with the word officials use for each. English kebab-case goes over the wire and into the
 * database, the Chinese label onto the screen; both are generated into the console.
 */
export interface Vocabulary<Value extends string = string> {
  name: string;
  /** Chinese name of the list, e.g. 网站状态. */
  title: string;
  labels: Readonly<Record<Value, string>>;
  values: readonly [Value, ...Value[]];
  schema: z.ZodEnum<{ [V in Value]: V }>;
  /** Chinese label; the value itself when a row is older than today's list. */
  label(value: string): string;
}

/** Declares a vocabulary once; everything else (schema, labels, check constraint test, console) derives from it. */
export function vocabulary<const Labels extends Record<string, string>>(
  name: string,
  title: string,
  labels: Labels,
): Vocabulary<keyof Labels & string> {
  type Value = keyof Labels & string;
  const values = Object.keys(labels) as [Value, ...Value[]];
  return {
    name,
    title,
    labels,
    values,
    schema: z.enum(values) as unknown as z.ZodEnum<{ [V in Value]: V }>,
    label: (value) => (labels as Record<string, string>)[value] ?? value,
  };
}
