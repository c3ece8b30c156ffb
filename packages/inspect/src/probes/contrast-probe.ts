import { findingOf } from '../checks/finding-of.ts';
import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { PageViewer } from '../page-viewer.ts';
import type { SiteView } from '../site-view.ts';

/** One page of each of these kinds shows what the templates and the editors' colours look like. */
const KINDS = ['home', 'list', 'article'] as const;
const PAGE_MS = 15_000;
const SHOWN = 5;

/**
 * Texts that stand out too little, as a browser shows the home page, a column and an article. What stands on a page that
 * was looked at before is told there.
 */
export async function contrastFindings(
  site: SiteView,
  renderer: PageViewer,
  signal: AbortSignal,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const { url } of sampleOf(site)) {
    if (signal.aborted) break;
    const shown = await renderer.render(url, {
      deadlineMs: PAGE_MS,
      screenshot: false,
      contrast: true,
      signal,
    });
    // Where the first page finds no browser, no other will.
    if (!shown.rendered) break;
    const low = (shown.contrast ?? []).filter(({ text, foreground, background }) => {
      const look = `${text} ${foreground} ${background}`;
      if (told.has(look)) return false;
      told.add(look);
      return true;
    });
    const [worst] = low;
    if (worst === undefined) continue;
    findings.push(
      findingOf('a11y.contrast', site.url, {
        url,
        place: worst.place,
        snippet: worst.text,
        message: `页面有 ${low.length} 处文字与背景对比不足，最低 ${worst.ratio}∶1。`,
        certainty: 'probable',
        evidence: { contrast: low.slice(0, SHOWN) },
      }),
    );
  }
  return findings;
}

function sampleOf(site: SiteView): PageNote[] {
  const own = site.notes.filter(({ isOwnContent }) => isOwnContent);
  return KINDS.flatMap((kind) => {
    const page =
      kind === 'home' ? site.home : own.find((note) => note !== site.home && site.kindOf(note) === kind);
    return page === null || page === undefined ? [] : [page];
  });
}
