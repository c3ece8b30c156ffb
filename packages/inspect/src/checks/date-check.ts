import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const DAY_MS = 86_400_000;

/** Days of publication that are missing, lie ahead, or contradict each other. */
export function dateFindings(note: PageNote, site: SiteView): Finding[] {
  if (!site.isArticle(note)) return [];
  const days = statedDays(note, site);
  if (note.shownDay === null && note.taggedDay === null)
    return note.showsDate && !site.isSurelyArticle(note) ? [] : [missing(note, site)];
  return [future(note, days, site), inconsistent(note, days, site)].filter((finding) => finding !== null);
}

interface StatedDay {
  readonly where: string;
  readonly day: string;
}

/** The day of publication as the page, its tag and the list give it; only the days that are given. */
function statedDays({ shownDay, taggedDay, key }: PageNote, site: SiteView): StatedDay[] {
  const stated: readonly (readonly [string, string | null])[] = [
    ['页面', shownDay],
    ['PubDate 标签', taggedDay],
    ['列表', site.listedDay(key)],
  ];
  return stated.flatMap(([where, day]) => (day === null ? [] : [{ where, day }]));
}

function missing(note: PageNote, site: SiteView): Finding {
  const sure = site.isSurelyArticle(note) && !note.showsDate;
  return findingOf('date.missing', site.url, {
    url: note.url,
    message: '页面没有注明发布时间。',
    snippet: note.title ?? '',
    certainty: sure ? 'certain' : 'probable',
    evidence: {
      pageKind: 'article',
      pageKindEvidence: site.isListed(note) ? 'items' : note.kindEvidence,
      dateInAddress: note.dateInAddress,
    },
  });
}

function future(note: PageNote, days: readonly StatedDay[], site: SiteView): Finding | null {
  const ahead = days.find(({ day, where }) => where !== '列表' && day > site.today);
  if (ahead === undefined) return null;
  return findingOf('date.future', site.url, {
    url: note.url,
    message: `${ahead.where}上的发布时间 ${ahead.day} 晚于检查日期 ${site.today}。`,
    snippet: note.title ?? '',
    certainty: 'certain',
    evidence: { dates: days },
  });
}

/**
 * Lists often leave the year out; a list's day that differs by the year alone was completed wrongly, not printed so. And
 * lists of documents give another day of theirs (成文日期), which the page states too.
 */
function comparable(days: readonly StatedDay[], { survey }: PageNote): readonly StatedDay[] {
  const onPage = days.filter(({ where }) => where !== '列表');
  return days.filter(
    ({ where, day }) =>
      where !== '列表' ||
      !(onPage.some((other) => other.day.slice(5) === day.slice(5)) || survey.statedDays.includes(day)),
  );
}

function inconsistent(note: PageNote, days: readonly StatedDay[], site: SiteView): Finding | null {
  const sorted = comparable(days, note)
    .map(({ day }) => day)
    .sort();
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const apart = (Date.parse(last) - Date.parse(first)) / DAY_MS;
  return findingOf('date.inconsistent', site.url, {
    url: note.url,
    message: `发布时间不一致：${days.map(({ where, day }) => `${where} ${day}`).join('，')}。`,
    snippet: note.title ?? '',
    // A day apart may be midnight between approval and publication; a day without a label may be that of something else.
    certainty: apart > 1 && !note.isShownBare ? 'certain' : 'probable',
    evidence: { dates: days },
  });
}
