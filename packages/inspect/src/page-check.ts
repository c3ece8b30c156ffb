import type { FindingCode } from './catalogue.ts';
import { arrivalFindings } from './checks/connection-check.ts';
import { dateFindings } from './checks/date-check.ts';
import { exposureFindings } from './checks/exposure-check.ts';
import { linkFindings } from './checks/link-check.ts';
import { metadataFindings } from './checks/metadata-check.ts';
import { TEXT_CODES } from './checks/text-check.ts';
import type { Finding } from './finding.ts';
import type { PageNote } from './page-note.ts';
import type { SiteView } from './site-view.ts';

/** A check that a page answers by itself, whatever else the site holds and without asking anybody. */
interface PageCheck {
  /** The codes that it gives, and no others. */
  readonly codes: readonly FindingCode[];
  readonly find: (note: PageNote, site: SiteView) => Finding[];
}

/** All checks of single pages but that of their words, in the order in which an inspection runs them. */
export const pageChecks: readonly PageCheck[] = [
  {
    codes: ['date.missing', 'date.future', 'date.inconsistent', 'meta.missing', 'meta.invalid'],
    find: ownContentFindings,
  },
  {
    codes: ['link.intranet', 'link.bare-ip', 'link.malformed', 'security.hidden-link'],
    find: linkFindings,
  },
  {
    codes: ['security.exposed', 'security.injected', 'page.broken-part', 'content.placeholder'],
    find: exposureFindings,
  },
  { codes: ['charset.invalid'], find: arrivalFindings },
];

/** Waypoints, listings and errors of a server have no duties of a page. */
function ownContentFindings(note: PageNote, site: SiteView): Finding[] {
  if (!note.isOwnContent) return [];
  const dates = dateFindings(note, site);
  const isUndated = dates.some(({ code }) => code === 'date.missing');
  return [...dates, ...metadataFindings(note, site, isUndated)];
}

const TEXTS: ReadonlySet<string> = new Set(TEXT_CODES);
const OF_PAGE: ReadonlySet<string> = new Set([...pageChecks.flatMap(({ codes }) => codes), ...TEXT_CODES]);

/** Whether one page is enough to judge by this code; the others need the whole site, or an answer from outside. */
export function isJudgedOnPage(code: string): boolean {
  return OF_PAGE.has(code);
}

/** Whether this code is one of words, for which a checker of texts is needed. */
export function isOfWords(code: string): boolean {
  return TEXTS.has(code);
}

/** Codes that are given of an address beside the page too, which then stands in the evidence as the target. */
const OF_TARGETS_TOO: ReadonlySet<string> = new Set<FindingCode>(['security.exposed', 'security.injected']);

/** Whether a finding was seen on its page alone, so that the page shows whether it is there. */
export function isSeenOnPage({
  code,
  evidence,
}: {
  readonly code: string;
  readonly evidence: { readonly target?: unknown };
}): boolean {
  return OF_PAGE.has(code) && !(OF_TARGETS_TOO.has(code) && evidence.target !== undefined);
}
