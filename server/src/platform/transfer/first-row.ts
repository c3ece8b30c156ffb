import type { RowIssue } from './importer.ts';

/** What may stand in a table once: names the row in which it stood first. */
export class FirstRow {
  readonly #rows = new Map<string, number>();

  /** The issue of a value that stood further up already; null where it is new. */
  repeated(column: string, value: string, number: number): RowIssue | null {
    const earlier = this.#rows.get(value);
    if (earlier !== undefined) return { column, message: `${column}与第 ${earlier} 行重复。`, clause: null };
    this.#rows.set(value, number);
    return null;
  }
}
