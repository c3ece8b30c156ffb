import type { Issue } from './issue.ts';

/** The text with the suggestions of wrong-character and error-prone-word issues applied; nothing else is ever changed by itself. */
export function corrected(text: string, issues: readonly Issue[]): string {
  let done = '';
  let at = 0;
  for (const { start, end, kind, suggestion } of issues) {
    if ((kind !== 'spelling' && kind !== 'error-prone') || suggestion === undefined || start < at) continue;
    done += text.slice(at, start) + suggestion;
    at = end;
  }
  return done + text.slice(at);
}
