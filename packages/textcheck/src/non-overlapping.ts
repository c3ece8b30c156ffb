import type { Issue, Level } from './issue.ts';

const gravity: Record<Level, number> = { severe: 2, error: 1, doubt: 0 };

/**
 * Issues in order of their place, none over another: the graver one stays, then the surer, then the longer.
 */
export function nonOverlapping(issues: readonly Issue[]): Issue[] {
  if (issues.length < 2) return [...issues];
  const kept: Issue[] = [];
  for (const issue of [...issues].sort(byPlace)) {
    const last = kept.at(-1);
    if (last === undefined || issue.start >= last.end) kept.push(issue);
    else if (outweighs(issue, last)) {
      kept.pop();
      // What the heavier one reaches back over has been judged lighter than `last` already or ends before it.
      while ((kept.at(-1)?.end ?? 0) > issue.start) kept.pop();
      kept.push(issue);
    }
  }
  return kept;
}

export function byPlace(a: Issue, b: Issue): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

function outweighs(issue: Issue, other: Issue): boolean {
  return (
    (gravity[issue.level] - gravity[other.level] ||
      issue.confidence - other.confidence ||
      issue.end - issue.start - (other.end - other.start)) > 0
  );
}
