import { type PageFetched, urlKey } from '@mumian/crawl';
import { judgePages, type SiteFacts } from '../few-pages.ts';
import type { Finding } from '../finding.ts';
import { isRemoved, type Look, obstacle } from './look.ts';
import {
  evidencePages,
  evidenceTarget,
  evidenceWords,
  GONE,
  type Suspect,
  THERE,
  unmeasured,
} from './suspect.ts';

const LINK_CODES = ['link.intranet', 'link.malformed', 'link.bare-ip', 'security.hidden-link'] as const;
const COLUMN_CODES = ['column.stale', 'column.empty', 'column.unreadable'] as const;
const CONNECTION_CODES = [
  'tls.invalid',
  'tls.legacy',
  'tls.expiring',
  'tls.chain-incomplete',
  'http.malformed',
] as const;

/** Faults that a page shows by itself, whatever else the site holds. */
export const PAGE_CODES = [
  ...LINK_CODES,
  ...COLUMN_CODES,
  ...CONNECTION_CODES,
  'date.missing',
  'date.future',
  'date.inconsistent',
  'meta.missing',
  'meta.invalid',
  'security.exposed',
  'security.injected',
  'page.broken-part',
  'content.placeholder',
  'redirect.meta',
  'redirect.script',
  'a11y.alt',
  'a11y.label',
  'a11y.lang',
  'a11y.title',
  'a11y.heading',
  'a11y.link',
  'a11y.frame',
  'a11y.viewport',
] as const;

const MOST_PAGES = 5;

const isOf = (codes: readonly string[], code: string) => codes.includes(code);

/** Reads the page, or the pages of a template's fault, and runs the checks of an inspection on them. */
export async function recheckPage(suspect: Suspect, look: Look, of: SiteFacts) {
  const addresses = pagesOf(suspect);
  if (addresses.length === 0) return unmeasured('登记时没有留下页面地址');
  const pages: PageFetched[] = [];
  for (const address of addresses) {
    const seen = await look(address);
    // What is no more has no fault of its own any more; who refers to it has.
    if (isRemoved(seen) && !isOf(CONNECTION_CODES, suspect.code)) continue;
    const reason = obstacle(seen);
    if (reason !== null || seen === null) return unmeasured(reason ?? '没有读到页面');
    pages.push(seen);
  }
  if (pages.length === 0) return GONE;
  const seen = judged(suspect, pages, of);
  return seen.findings.some((finding) => isSame(finding, suspect)) ? THERE : positive(suspect, seen);
}

function pagesOf(suspect: Suspect): string[] {
  if (isOf(CONNECTION_CODES, suspect.code)) return [evidenceTarget(suspect) ?? suspect.url].filter(isText);
  const named = suspect.code.startsWith('a11y.') ? evidencePages(suspect, MOST_PAGES) : [];
  return named.length > 0 ? named : [suspect.url].filter(isText);
}

const isText = (text: string | null): text is string => text !== null;

/** What had an article's duties has them still, although the list that named it an article is not read now. */
function judged(suspect: Suspect, pages: readonly PageFetched[], of: SiteFacts) {
  const isArticle = suspect.code.startsWith('date.') || suspect.evidence.pageKind === 'article';
  return judgePages(pages, { ...of, ...(isArticle ? { listed: { day: listedDay(suspect) } } : {}) });
}

/** The day that a list gave, as the first look noted it. */
function listedDay({ evidence }: Suspect): string | null {
  const dates: unknown = evidence.dates;
  if (!Array.isArray(dates)) return null;
  const day: unknown = dates.find((each) => each?.where === '列表')?.day;
  return typeof day === 'string' ? day : null;
}

function isSame(finding: Finding, suspect: Suspect): boolean {
  if (finding.code !== suspect.code) return false;
  if (isOf(LINK_CODES, finding.code)) return finding.evidence.target === evidenceTarget(suspect);
  if (finding.code === 'content.placeholder') return finding.snippet === suspect.evidence.text;
  return true;
}

type Judged = ReturnType<typeof judgePages>;

/** Nothing was found; whether that says that the fault is gone, or only that nothing could be seen. */
function positive(suspect: Suspect, { gathering: { notes }, columns }: Judged) {
  if (suspect.code.startsWith('date.')) {
    const isDated = notes.every(({ shownDay, taggedDay }) => (shownDay ?? taggedDay) !== null);
    return isDated ? GONE : unmeasured('页面上没有读到发布时间');
  }
  if (suspect.code === 'meta.missing') {
    const names = evidenceWords(suspect, 'missing').map((name) => name.toLowerCase());
    const isFilled = notes.every(({ metadata }) => names.every((name) => (metadata[name] ?? '') !== ''));
    return isFilled ? GONE : unmeasured('页面类型有变化，不能判明标签是否补齐');
  }
  if (isOf(COLUMN_CODES, suspect.code)) {
    const column = columns.find(({ url }) => suspect.url !== null && urlKey(url) === urlKey(suspect.url));
    const isRead = column?.status === 'measured' || column?.status === 'explained';
    return isRead ? GONE : unmeasured('没有读到栏目的列表或条目日期');
  }
  return notes.length > 0 ? GONE : unmeasured('没有读到页面内容');
}
