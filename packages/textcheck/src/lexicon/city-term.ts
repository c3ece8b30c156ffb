import { type IssueKind, issueKinds, type Level, UNPROVEN } from '../issue.ts';
import type { Entry, Surroundings } from './entry.ts';

/** Classes in which a city keeps words of its own. */
export const cityKinds = [
  'error-prone',
  'sensitive',
  'wording',
  'territory',
  'formula',
  'place',
  'institution',
] as const satisfies readonly IssueKind[];

/** One row of a city's lexicon 词条. */
export interface CityTerm extends Surroundings {
  readonly term: string;
  readonly suggestion: string | null;
  readonly kind: (typeof cityKinds)[number];
  readonly level: Level;
  /** Why it is wrong, in a Chinese sentence. */
  readonly reason: string;
  /** The document that says so; null: none yet, so that it is 待核 and runs in shadow. */
  readonly source: string | null;
}

/** What is written is what was listed: a person has tried it on old pages before. */
const CONFIDENCE = 0.95;

/** A city's rows as the checker looks for them; sensitive words are found in disguise too. */
export function cityEntries(terms: readonly CityTerm[]): Entry[] {
  return terms.map(({ term, suggestion, kind, level, reason, source, ...surroundings }) => ({
    ...surroundings,
    term,
    ...(suggestion === null ? {} : { suggestion }),
    kind,
    level,
    confidence: CONFIDENCE,
    rule: `${kind}:${term}`,
    message: `“${term}”${suggestion === null ? `属${issueKinds[kind].label}` : `应为“${suggestion}”`}。${reason}`,
    source: source ?? UNPROVEN,
    ...(kind === 'sensitive' ? { alsoDisguised: true } : {}),
  }));
}
