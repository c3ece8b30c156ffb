import { type Finding, fetchSentence, type Report } from '@mumian/inspect';
import { z } from 'zod';
import { type MeasuredFault, storableText } from '../findings/index.ts';
import type { Sighting } from '../wing.ts';
import { monitoringFaults } from './faults.ts';
import { placeOfFinding } from './inspection-reach.ts';

/** What was measured and what was not: nothing unmeasured counts as a pass or a fail. */
export const measuredSchema = z.object({
  /** Pages: planned = ok + broken + blocked + unverified + notFetched. */
  planned: z.int(),
  ok: z.int(),
  broken: z.int(),
  blocked: z.int(),
  unverified: z.int(),
  notFetched: z.int(),
  /** (ok + broken) / planned, 0 to 1. */
  coverage: z.number(),
  /** Addresses checked beside the pages. */
  links: z.int(),
  /** Pages that robots.txt asks not to fetch. */
  disallowed: z.int(),
  seconds: z.number(),
  /** Why it ended before it had read everything it knew; null when it had. */
  stopped: z.enum(['max-pages', 'time', 'blocked', 'interrupted']).nullable(),
  /** Addresses that could not be verified, all of them. */
  unverifiedAddresses: z.int(),
  /** Pages that were asked for and not read, by the layer at which it failed. */
  failed: z.record(z.string(), z.int()).optional(),
  /** With what it was measured; those of before 2026.6 tell only program and rules. */
  versions: z.object({
    mumian: z.string(),
    catalogue: z.string(),
    readers: z.string().optional(),
    indicators: z.string().optional(),
    terms: z.string().optional(),
    /** Live editions of the lexicons that hold for the site; absent where there is none. */
    lexicon: z.string().optional(),
  }),
});

export type Measured = z.output<typeof measuredSchema>;

/** A list page of the site and how new it is. */
export const inspectedColumnSchema = z.object({
  url: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  /** Calendar date in Asia/Shanghai; null when no entry is dated. */
  newest: z.iso.date().nullable(),
  items: z.int(),
  status: z.enum(['measured', 'undated', 'empty', 'explained', 'unreadable']),
});

export type InspectedColumn = z.output<typeof inspectedColumnSchema>;

/** An address of which one visit could say nothing certain; not a finding. */
export const unverifiedSchema = z.object({
  target: z.string(),
  /** A page that refers to it. */
  url: z.string(),
  message: z.string(),
});

export type Unverified = z.output<typeof unverifiedSchema>;

const KEPT_COLUMNS = 500;
const KEPT_UNVERIFIED = 200;
const ADDRESS = 2000;
const WORDS = 500;

/** How an inspection ended, and what it says of each fault that it measured. */
export interface Result {
  /** Why it says nothing of the site, in a Chinese sentence; null when it does. */
  failure: string | null;
  measured: Measured;
  columns: InspectedColumn[];
  unverified: Unverified[];
  /** Empty where nothing was measured. */
  faults: MeasuredFault[];
}

/** Turns a report into what is stored of it and what goes to the ledger. */
export function resultOf(siteId: string, report: Report, lexicon: string | null): Result {
  const failure = failureOf(report);
  const { versions } = report.measured;
  return {
    failure,
    measured: {
      ...report.measured,
      versions: { ...versions, ...(lexicon === null ? {} : { lexicon }) },
      links: report.crawl.links,
      disallowed: report.crawl.disallowed,
      seconds: report.crawl.seconds,
      stopped: report.crawl.stopped,
      unverifiedAddresses: report.unverified.length,
    },
    columns: report.columns.slice(0, KEPT_COLUMNS).map((column) => ({
      ...column,
      url: storableText(column.url, ADDRESS),
      name: storableText(column.name, WORDS),
      kind: column.kind === null ? null : storableText(column.kind, WORDS),
    })),
    unverified: report.unverified.slice(0, KEPT_UNVERIFIED).map((each) => ({
      target: storableText(each.evidence.target ?? each.url, ADDRESS),
      url: storableText(each.url, ADDRESS),
      message: storableText(each.message, WORDS),
    })),
    faults: failure === null ? measuredFaults(siteId, report) : [],
  };
}

/**
 * A start page that is broken is a finding; one that was refused by our guard, blocked or could not be verified says
 * nothing of the site, so the inspection has failed and no finding is raised or resolved.
 */
function failureOf(report: Report): string | null {
  const { read, startPage } = report.site;
  if (read || startPage.outcome === 'broken' || report.crawl.stopped === 'blocked') return null;
  if (startPage.outcome === 'ok')
    return '网址答复的不是网页（HTML），没有可检查的内容。请核对网站登记的网址。';
  if (startPage.code === 'start.not-fetched') {
    return '网站的 robots.txt 不允许访问首页，没有检查。请联系网站主办单位放行。';
  }
  if (startPage.layer === 'guard') return guardSentence(startPage.code);
  return `首页没有读到：${fetchSentence(startPage)}。一次检查不能断定网站无法访问，请稍后再次检查。`;
}

function guardSentence(code: string): string {
  if (code.startsWith('address.')) {
    return '网址指向内部网络、本机或其他非公开地址，按安全规定不予访问。请核对网站登记的网址。';
  }
  return '网址不在允许访问的范围内，没有访问。请核对网站登记的网址。';
}

/** A firewall in between, or a broken start page: nothing else was measured; otherwise every fault was. */
function measuredFaults(siteId: string, report: Report): MeasuredFault[] {
  const measured = measuredCodes(report);
  const faults = monitoringFaults.filter((fault) => measured === null || measured.includes(fault.code));
  return faults.map((fault) => ({
    fault,
    sightings: report.findings
      .filter((finding) => finding.code === fault.code)
      .map((finding) => sightingOf(siteId, finding)),
  }));
}

/** Null when every code was measured. */
function measuredCodes({ crawl, site }: Report): readonly string[] | null {
  if (crawl.stopped === 'blocked') return ['monitor.blocked'];
  return site.read ? null : ['monitor.blocked', 'page.unreachable'];
}

/** A finding of the engine as the ledger takes it. */
export function sightingOf(siteId: string, finding: Finding): Sighting {
  return {
    siteId,
    place: placeOfFinding(finding),
    fingerprint: finding.fingerprint,
    url: finding.url,
    snippet: finding.message,
    evidence: { ...finding.evidence, element: finding.place, text: finding.snippet },
    certainty: finding.certainty,
  };
}
