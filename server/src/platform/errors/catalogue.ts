import { type Issue, Refusal } from './refusal.ts';

/** One entry of a wing's error catalogue. */
export interface ErrorEntry<Params> {
  /** HTTP status. */
  status: number;
  /** Short Chinese title, the same for every occurrence. */
  title: string;
  /** Chinese sentence for this occurrence: what is wrong and what to do. */
  detail: (params: Params) => string;
  /** Clause of the rule that refuses, if a rule does. */
  clause?: string;
  /** Name of the database constraint (`schema.constraint`) whose violation means this refusal. */
  constraint?: string;
}

// `never` accepts every parameter type here: a catalogue is read by its own keys, never called through this type.
export type ErrorEntries = Record<string, ErrorEntry<never>>;

/** What the sentence of an entry needs; `{}` for a sentence without slots. */
type DetailParams<Entry extends ErrorEntry<never>> =
  Parameters<Entry['detail']> extends [infer Params] ? Params : Record<string, never>;

export interface ErrorCatalogue<Entries extends ErrorEntries = ErrorEntries> {
  wing: string;
  entries: Entries;
  /** Builds the refusal; the caller throws it. Code on the wire: `wing.key`. */
  refuse<Key extends keyof Entries & string>(
    key: Key,
    params: DetailParams<Entries[Key]>,
    issues?: readonly Issue[],
  ): Refusal;
}

/** Declares the errors of a wing (or of the platform), each once. */
export function errorCatalogue<const Entries extends ErrorEntries>(
  wing: string,
  entries: Entries,
): ErrorCatalogue<Entries> {
  return {
    wing,
    entries,
    refuse(key, params, issues = []) {
      const entry = entries[key];
      if (!entry) throw new Error(`no error ${wing}.${key}`);
      return new Refusal({
        code: `${wing}.${key}`,
        status: entry.status,
        title: entry.title,
        detail: entry.detail(params as never),
        issues,
        clause: entry.clause ?? null,
      });
    },
  };
}
