/** Result of a check, in the shape of zod's `safeParse`, which can be handed in as it is. */
export type Checked<T> =
  | { success: true; data: T }
  | { success: false; error: { issues: readonly { message: string }[] } };

/** What the cells of a column hold, and the value that is made of them. */
export interface KindValues {
  text: string;
  integer: number;
  decimal: number;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The value of the choice; its label stands in the cell. */
  choice: string;
  /** 是 or 否. */
  boolean: boolean;
  /** Digits, with hyphens before and after the number of a landline. */
  phone: string;
  /** http or https. */
  url: string;
}

export type ColumnKind = keyof KindValues;

export interface Choice {
  value: string;
  label: string;
}

/** One column of a sheet. */
export interface Column {
  key: string;
  /** Chinese header; the column is found by it. */
  title: string;
  /** Other headers by which it is found. */
  also?: readonly string[];
  kind: ColumnKind;
  required: boolean;
  /** In characters; a Chinese one counts two. */
  width: number;
  /** What may be chosen; for `choice` alone. */
  choices?: readonly Choice[];
  /** Longest text in UTF-16 units; 2,000 unless told. */
  maxLength?: number;
  /** A further check of a value that is of its kind; what it gives is the value. Its messages are shown to the person. */
  check?: (value: never) => Checked<unknown>;
  /** Shown in 填写说明. */
  example?: string;
  note?: string;
}

/** A sheet: its title is the name of the worksheet. */
export interface SheetSchema<Columns extends readonly Column[] = readonly Column[]> {
  title: string;
  columns: Columns;
  /** Headers of columns that may stand there and are not read: 序号. */
  passedOver?: readonly string[];
}

type ValueOf<C extends Column> = C extends { check: (value: never) => Checked<infer Value> }
  ? Value
  : C extends { choices: readonly { value: infer Value }[] }
    ? Value
    : KindValues[C['kind']];

/** A row as the schema types it; what is not required may be null. */
export type RowOf<Schema extends SheetSchema> = {
  [C in Schema['columns'][number] as C['key']]: C['required'] extends true ? ValueOf<C> : ValueOf<C> | null;
};

/**
 * Checks a schema and gives it back with its exact type.
 *
 * @throws RangeError when Excel could not hold it or two columns would be taken for each other
 */
export function sheetSchema<const Columns extends readonly Column[]>(
  schema: SheetSchema<Columns>,
): SheetSchema<Columns> {
  const { title, columns } = schema;
  if (title === '' || title.length > 31 || /[[\]:*?/\\]|^'|'$/.test(title))
    throw new RangeError(`no name of a worksheet: ${JSON.stringify(title)}`);
  if (reservedTitles.has(title)) throw new RangeError(`${title} is a sheet of every template`);
  if (columns.length === 0 || columns.length > 200) throw new RangeError(`${columns.length} columns`);
  for (const names of [columns.map(({ key }) => key), columns.map((column) => foldTitle(column.title))]) {
    const twice = names.find((name, index) => name === '' || names.indexOf(name) !== index);
    if (twice !== undefined)
      throw new RangeError(`two columns ${JSON.stringify(twice)}, or one without a name`);
  }
  for (const { key, kind, choices } of columns) {
    if ((kind === 'choice') !== (choices !== undefined && choices.length > 0))
      throw new RangeError(`choices of ${key}: a choice has them, and nothing else has`);
  }
  return schema;
}

/** Sheets that a file of ours has besides the data. */
export const GUIDE_SHEET = '填写说明';
export const CHOICES_SHEET = '选项';
const reservedTitles = new Set([GUIDE_SHEET, CHOICES_SHEET]);

/** A header as people write it: without spaces, line breaks and the mark of a required column; width does not matter. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/^\*+|\*+$|\(必填\)$/g, '')
    .toLowerCase();
}
