import type { Report } from '@mumian/inspect';
import { mendedFaults } from '../sites/mended-fault.ts';
import type { Look } from './look.ts';
import { type OrderTale, orderTales } from './order-tale.ts';
import { numbers } from './workday.ts';

/** How far the history reaches back, in working days: thirteen weeks. */
export const WORKDAYS = 65;

type Finding = Report['findings'][number];

/** What a person says of a finding when it is new. */
export type Judgement = 'confirm' | 'second-look' | 'works' | 'wrong-rule' | 'fixed' | 'own-texts' | 'waits';

/** What becomes of one finding. Days are working days of the history, 0 to WORKDAYS - 1. */
export interface Course {
  finding: Finding;
  /** From this day on the machine sees it. */
  appears: number;
  /** A person judges it on this day. */
  judged: number;
  /** From this day on it is mended; null while it is there. */
  mended: number | null;
  judgement: Judgement;
}

/** The look at a site on a day, and what becomes of what it saw. */
export interface SiteCourse {
  look: Look;
  /** Days on which the machine looks, the last one the last of the history. */
  days: readonly number[];
  findings: readonly Course[];
}

/** One look in two weeks at each faulty site, and one at all of them on the last day. */
const FORTNIGHT = 10;
const LAST = WORKDAYS - 1;
/** What is new on the last two looks waits for a person. */
const CANDIDATES = ['link.dead.internal', 'attachment.broken', 'image.broken', 'link.dead.external'];
/** Of 25 missing labels on a site so many are refuted: pages that have no source to name. */
const REFUTED_EVERY = 4;

/** By what a finding is known, in a report and in the ledger. */
export function keyOf(of: { code: string; url: string | null; target: unknown }): string {
  return `${of.code} ${typeof of.target === 'string' ? of.target : (of.url ?? '')}`;
}

/** Lays down what becomes of everything that was seen of the faulty sites, the same each time. */
export function courseOf(looks: readonly Look[]): SiteCourse[] {
  const draw = numbers(20_170_211);
  return looks.map((look, place) => {
    const days: number[] = [];
    for (let day = place + 1; day <= LAST - 3; day += FORTNIGHT) days.push(day);
    days.push(LAST);
    const { findings } = look.report;
    const isPast = pastOf(look);
    const past = findings.filter(isPast).map((finding, index) => {
      const mends = finding.code !== 'meta.missing' && index < (UNDER_VERDICT[slugOf(look)] ?? 0);
      return mends ? underVerdict(finding, days) : pastCourse(finding, index, days, draw);
    });
    const present = findings.filter((finding) => !isPast(finding));
    return { look, days, findings: [...past, ...presentCourses(look, present, days, draw)] };
  });
}

function slugOf(look: Look): string {
  return look.site.key.replace(/^site-/, '');
}

/** So many of a site's faults were mended just now and wait for the supervisor's word. */
const UNDER_VERDICT: Readonly<Record<string, number>> = { slj: 2, tyj: 3 };

function underVerdict(finding: Finding, days: readonly number[]): Course {
  const appears = days.findLast((day) => day <= LAST - 9) ?? 0;
  return { finding, appears, judged: appears + 1, mended: LAST, judgement: 'confirm' };
}

function pastOf({ site, report }: Look): (finding: Finding) => boolean {
  const faults = mendedFaults.find(({ slug }) => site.key === `site-${slug}`)?.faults ?? [];
  const past = new Set(
    faults.map((fault) => new URL(fault.fault === 'dead-link' ? fault.target : fault.page, site.url).href),
  );
  const ofPage = (code: string) => code === 'meta.missing';
  return ({ code, url, evidence }) =>
    report.site.read && past.has(ofPage(code) ? url : (evidence.target ?? ''));
}

function pastCourse(
  finding: Finding,
  index: number,
  days: readonly number[],
  draw: (below: number) => number,
): Course {
  const isLabel = finding.code === 'meta.missing';
  // A template lacks its label on all pages at once; links wear out one by one.
  const appears = (isLabel ? days[0] : days[draw(4)]) ?? 0;
  const isLate = draw(6) === 0;
  const mended = appears + (isLabel ? 14 : isLate ? 16 + draw(6) : 4 + draw(6));
  const chance = draw(12);
  const spoken: Judgement = chance === 0 ? 'works' : chance === 1 ? 'fixed' : 'confirm';
  const label: Judgement = index % REFUTED_EVERY === 0 ? 'wrong-rule' : 'confirm';
  return { finding, appears, judged: appears + 1, mended, judgement: isLabel ? label : spoken };
}

function presentCourses(
  look: Look,
  findings: readonly Finding[],
  days: readonly number[],
  draw: (below: number) => number,
): Course[] {
  const slug = slugOf(look);
  const tales = orderTales.filter((tale) => tale.slug === slug);
  const rest = [...findings];
  const told = tales.flatMap((tale) => takeFor(tale, rest, days));
  const [before = 0, last = LAST] = days.slice(-2);
  const queued = rest.map((finding): Course => {
    const isOwnTexts = slug === 'gjj' && finding.code === 'content.duplicate';
    const isOld = draw(3) === 0 || isOwnTexts;
    const judgement = isOwnTexts ? 'own-texts' : isOld && draw(3) === 0 ? 'second-look' : 'waits';
    const appears = isOld ? before : last;
    return { finding, appears, judged: appears + 1, mended: null, judgement };
  });
  return [...told, ...queued];
}

/** Takes the findings of an order out of what is left of a site. */
function takeFor(tale: OrderTale, rest: Finding[], days: readonly number[]): Course[] {
  const codes = tale.codes ?? CANDIDATES;
  const taken: Finding[] = [];
  for (const code of codes) {
    for (const finding of rest.filter((each) => each.code === code)) {
      if (taken.length < tale.findings) taken.push(finding);
    }
  }
  for (const finding of taken) rest.splice(rest.indexOf(finding), 1);
  const judged = LAST - tale.issued;
  const appears = days.findLast((day) => day < judged) ?? 0;
  return taken.map((finding) => ({ finding, appears, judged, mended: null, judgement: 'confirm' }));
}
