import { createHash } from 'node:crypto';
import type { Issue } from './issue.ts';

export interface ParagraphMemory {
  /** Issues of a paragraph: read now, or known from its hash. */
  issuesOf(paragraph: string): readonly Issue[];
  readonly counts: { read: number; known: number };
}

/** Below this length reading is as quick as hashing. */
const WORTH_HASHING = 16;

/** Remembers the issues of up to `most` paragraphs by their hash; whoever was not asked for longest is forgotten. */
export function createParagraphMemory(most: number, read: (paragraph: string) => Issue[]): ParagraphMemory {
  const issuesByHash = new Map<string, readonly Issue[]>();
  const counts = { read: 0, known: 0 };
  return {
    counts,
    issuesOf: (paragraph) => {
      if (most === 0 || paragraph.length < WORTH_HASHING) {
        counts.read += 1;
        return read(paragraph);
      }
      const hash = createHash('sha1').update(paragraph, 'utf8').digest('base64');
      const known = issuesByHash.get(hash);
      const issues = known ?? read(paragraph);
      counts[known === undefined ? 'read' : 'known'] += 1;
      issuesByHash.delete(hash);
      issuesByHash.set(hash, issues);
      if (issuesByHash.size > most) issuesByHash.delete(issuesByHash.keys().next().value ?? '');
      return issues;
    },
  };
}
