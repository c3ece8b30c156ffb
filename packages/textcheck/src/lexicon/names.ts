import lexicon from '../../data/names.json' with { type: 'json' };
import { type Issue, type IssueKind, issueKinds, type Level, UNPROVEN } from '../issue.ts';
import { halvesOf, missAt, SHORTEST } from './near-miss.ts';

/** A name that must be exact: an institution, a place, a fixed phrase. */
export interface ExactName {
  readonly kind: IssueKind;
  readonly name: string;
  readonly source: string;
  readonly level: Level;
  /** Stretches near to the name that are something else or are right as well. */
  readonly exceptions: readonly string[];
}

/** One half of a name, the way in which an automaton meets it. */
export interface HalfName {
  readonly half: string;
  readonly name: ExactName;
  readonly isSecond: boolean;
}

const kinds: ReadonlyMap<string, IssueKind> = new Map([
  ['formula', 'formula'],
  ['institution', 'institution'],
  ['place', 'place'],
]);
/** All names; one that is near to another is no miss of it (甘南, 甘孜). */
const known: ReadonlySet<string> = new Set(lexicon.names.map(({ name }) => name));
/** So often a name must stand in official text to count as proven. */
const PROVEN = 2;

export function exactNames(): ExactName[] {
  const rows: readonly {
    kind: string;
    name: string;
    count?: number;
    source?: string;
    exceptions?: string[];
  }[] = lexicon.names;
  return rows.map(({ kind, name, count = 0, source, exceptions = [] }) => ({
    kind: kinds.get(kind) ?? 'institution',
    name,
    exceptions,
    level: kind === 'formula' ? 'severe' : 'error',
    source: source ?? (count < PROVEN ? UNPROVEN : `官方文本2025万字中“${name}”${count}次`),
  }));
}

export function halfNames(names: readonly ExactName[]): HalfName[] {
  return names
    .filter(({ name }) => name.length >= SHORTEST)
    .flatMap((name) => {
      const [first, second] = halvesOf(name.name);
      return [
        { half: first, name, isSecond: false },
        { half: second, name, isSecond: true },
      ];
    });
}

/** What is wrong where a half of a name stands, if anything is. */
export function nearMiss(text: string, start: number, { name, isSecond }: HalfName): Issue | undefined {
  const miss = missAt(text, start, name.name, isSecond);
  if (miss === undefined) return undefined;
  const written = text.slice(miss.start, miss.end);
  if (
    known.has(written) ||
    name.exceptions.some((exception) => coversAt(text, miss.start, miss.end, exception))
  )
    return undefined;
  return {
    ...miss,
    text: written,
    suggestion: name.name,
    kind: name.kind,
    rule: `${name.kind}:${name.name}`,
    level: name.level,
    confidence: 0.93,
    message: `“${written}”疑为“${name.name}”之误（${issueKinds[name.kind].label}）。`,
    source: name.source,
  };
}

/** Whether an exception stands at the place of the miss, wholly or around it. */
function coversAt(text: string, start: number, end: number, exception: string): boolean {
  for (let at = text.indexOf(exception, Math.max(0, end - exception.length)); at >= 0 && at <= start; ) {
    if (at + exception.length >= end) return true;
    at = text.indexOf(exception, at + 1);
  }
  return false;
}
