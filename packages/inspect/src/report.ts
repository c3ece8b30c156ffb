import type { ClosedShape, Stopped, SuspendedHost } from '@mumian/crawl';
import type { Layer } from '@mumian/outbound';
import type { Column } from './column.ts';
import type { FetchFacts, Finding } from './finding.ts';
import type { Measures } from './measure.ts';

/** Raised when a field is removed or changes its meaning; new fields alone do not raise it. */
export const SCHEMA_VERSION = 1;

/** With what it was measured, so that a report can be read again when rules have changed. */
export interface Versions {
  readonly mumian: string;
  /** Rules: the catalogue of findings and the checks behind it. */
  readonly catalogue: string;
  /** The readers that made fields of pages. */
  readonly readers: string;
  /** The table of indicators from which periods and clauses come. */
  readonly indicators: string;
  /** Term lists of the text checker; absent when no texts were read. */
  readonly terms?: string;
}

/** The result of an inspection. Its JSON Schema is `report.schema.json`. */
export interface Report {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** Instant of the inspection, RFC 3339 in UTC. */
  readonly generatedAt: string;
  readonly site: {
    /** The address as given. */
    readonly url: string;
    /** The start page after its redirects. */
    readonly finalUrl: string;
    readonly title: string | null;
    readonly startPage: FetchFacts;
    /** The start page was read; when not, the report says nothing of the site's content. */
    readonly read: boolean;
  };
  /** Pages of the site: planned = ok + broken + blocked + unverified + notFetched. */
  readonly measured: {
    readonly planned: number;
    readonly ok: number;
    readonly broken: number;
    readonly blocked: number;
    readonly unverified: number;
    readonly notFetched: number;
    /** (ok + broken) / planned, 0 to 1. */
    readonly coverage: number;
    /** Pages that were asked for and not read, by the layer at which it failed; layers without one are absent. */
    readonly failed: Readonly<Partial<Record<Layer, number>>>;
    readonly versions: Versions;
  };
  readonly crawl: {
    /** Pages fetched. */
    readonly pages: number;
    /** Addresses checked beside the pages: attachments, pictures, other hosts. */
    readonly links: number;
    readonly bytes: number;
    readonly seconds: number;
    /** Processor time of the whole process meanwhile. */
    readonly cpuSeconds: number;
    readonly stopped: Stopped;
    /** Pages that robots.txt asks not to fetch. */
    readonly disallowed: number;
    /** `override`: a supervisor had robots.txt disregarded on a registered site. */
    readonly robots: 'respect' | 'override';
    /** Hosts given up because a firewall answered in their place. */
    readonly suspended: readonly SuspendedHost[];
    /** Shapes of addresses (digits masked) that brought nothing new and were read no further. */
    readonly closedShapes: readonly ClosedShape[];
    /** Addresses left out as endless: calendars, repeated parts, too many clicks. */
    readonly trapped: number;
    /** Addresses beside the pages that were known but not checked. */
    readonly linksNotFetched: number;
  };
  readonly columns: readonly Column[];
  readonly findings: readonly Finding[];
  /** Figures of the site by code, `home.days-since-update` …; null where not measured, with the reason. */
  readonly measures: Measures;
  /** Addresses of which one visit could say nothing certain; not counted as findings. */
  readonly unverified: readonly Finding[];
}
