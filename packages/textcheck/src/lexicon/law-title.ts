import lexicon from '../../data/laws.json' with { type: 'json' };
import type { Issue } from '../issue.ts';

const STATE = '中华人民共和国';
/** Titles by their length, for only those of nearly the same length can be near. */
const known: ReadonlySet<string> = new Set(lexicon.titles);
const national = lexicon.titles.filter((title) => title.startsWith(STATE));
const byLength = new Map<number, string[]>();
for (const title of national) byLength.set(title.length, [...(byLength.get(title.length) ?? []), title]);
/** Of shorter titles too many others are one character away (水法, 税法). */
const SHORTEST_TITLE = 11;
const LIKE_STATE = /^中.人民共和|^中华.民共和|^中华人民|^中人民共和|^中华人共和/;
/** Drafts, amendments and measures have names of their own. */
const ANOTHER = /草案|征求意见|修正案|实施|解释|释义|（/;

/** Finds national laws 《中华人民共和国…法》 whose title is nearly that of a known one. */
export function lawTitleIssues(text: string): Issue[] {
  if (!text.includes('《中')) return [];
  return Array.from(text.matchAll(/《([^《》]{8,40})》/g)).flatMap(({ index, 1: title = '' }) => {
    if (title.length < SHORTEST_TITLE || !LIKE_STATE.test(title) || known.has(title) || ANOTHER.test(title))
      return [];
    const meant = [title.length, title.length - 1, title.length + 1]
      .flatMap((length) => byLength.get(length) ?? [])
      .find((candidate) => isOneSlip(title, candidate));
    if (meant === undefined) return [];
    return [
      {
        start: index + 1,
        end: index + 1 + title.length,
        text: title,
        suggestion: meant,
        kind: 'law',
        rule: 'law:title',
        level: 'error',
        confidence: 0.9,
        message: `《${title}》疑为《${meant}》之误。`,
        source: lexicon.source,
      },
    ];
  });
}

/** One character wrong, missing or too many, or two neighbours exchanged. */
function isOneSlip(written: string, meant: string): boolean {
  let same = 0;
  while (same < meant.length && written[same] === meant[same]) same += 1;
  let tail = 0;
  while (
    tail < Math.min(meant.length, written.length) - same &&
    written[written.length - 1 - tail] === meant[meant.length - 1 - tail]
  )
    tail += 1;
  const [wrong, right] = [written.slice(same, written.length - tail), meant.slice(same, meant.length - tail)];
  if (wrong.length + right.length <= 2) return Math.max(wrong.length, right.length) === 1;
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}
