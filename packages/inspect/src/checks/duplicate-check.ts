import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const LEAST_TEXT = 80;

/** Articles with the same title and text under several addresses: one finding for all of them. */
export function duplicateFindings(site: SiteView): Finding[] {
  const groups = new Map<string, PageNote[]>();
  for (const note of site.notes) {
    if (!site.isArticle(note) || note.textLength < LEAST_TEXT || note.headline === null) continue;
    const key = `${note.headline} ${note.textHash}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [note]);
    else group.push(note);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = distinct(group).sort((a, b) => (a.url < b.url ? -1 : 1));
    if (first === undefined || others.length === 0) return [];
    return [
      findingOf('content.duplicate', site.url, {
        url: first.url,
        snippet: first.headline ?? '',
        message: `同一稿件有 ${others.length + 1} 个页面。`,
        certainty: 'probable',
        evidence: {
          pages: others.slice(0, 20).map(({ url }) => ({ url, place: '', text: '' })),
          pageCount: others.length,
        },
      }),
    ];
  });
}

/** On servers that know no difference of case, two spellings are one page. */
function distinct(notes: readonly PageNote[]): PageNote[] {
  return [...new Map(notes.map((note) => [note.url.toLowerCase(), note])).values()];
}
