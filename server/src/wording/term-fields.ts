import type { CityTerm } from '@mumian/textcheck';
import { z } from 'zod';
import { line } from '../platform/operation/index.ts';
import { termKinds, termLevels } from './term-words.ts';

const words = z.array(line(20)).max(50, { error: '最多 50 个' }).default([]);

/** What is kept of a word 词条. */
export const termFields = {
  term: line(60).min(2, { error: '至少两个字：单个字在别的词里太常见' }),
  suggestion: line(60).nullable().default(null),
  kind: termKinds.schema,
  level: termLevels.schema,
  reason: line(200),
  source: line(200).nullable().default(null),
  onlyAfter: words,
  onlyBefore: words,
  notAfter: words,
  notBefore: words,
  notWithin: words,
};

export type TermFields = z.output<z.ZodObject<typeof termFields>>;

/** What is wrong with the fields beside each other; one sentence each, with the field that it is about. */
export function termIssues({
  term,
  suggestion,
  notWithin,
}: Pick<TermFields, 'term' | 'suggestion' | 'notWithin'>): {
  field: 'suggestion' | 'notWithin';
  message: string;
}[] {
  const strange = notWithin.find((word) => !word.includes(term) || word === term);
  return [
    ...(suggestion === term ? [{ field: 'suggestion' as const, message: '建议用语与词语相同' }] : []),
    ...(strange === undefined
      ? []
      : [{ field: 'notWithin' as const, message: `“${strange}”不是包含“${term}”的更长的词` }]),
  ];
}

/** The row of `wording.term`. */
export function rowOf({ onlyAfter, onlyBefore, notAfter, notBefore, notWithin, ...fields }: TermFields) {
  return {
    ...fields,
    only_after: onlyAfter,
    only_before: onlyBefore,
    not_after: notAfter,
    not_before: notBefore,
    not_within: notWithin,
  };
}

type Row = ReturnType<typeof rowOf>;

/** The fields of a row, in the order of `termFields`. */
export function fieldsOf(row: Row): TermFields {
  const { term, suggestion, kind, level, reason, source } = row;
  return {
    ...{ term, suggestion, kind, level, reason, source },
    onlyAfter: row.only_after,
    onlyBefore: row.only_before,
    notAfter: row.not_after,
    notBefore: row.not_before,
    notWithin: row.not_within,
  };
}

/** The word as the checker takes it: a condition that nobody set is none. */
export function cityTermOf(row: Row): CityTerm {
  const { term, suggestion, kind, level, reason, source, ...around } = fieldsOf(row);
  const set = Object.entries(around).filter(([, list]) => list.length > 0);
  return { term, suggestion, kind, level, reason, source, ...Object.fromEntries(set) };
}
