import { catalogue, type FindingCode } from '../catalogue.ts';
import type { Certainty } from '../classification.ts';
import type { Evidence, Finding } from '../finding.ts';
import { fingerprintOf } from '../fingerprint.ts';

/** What a check found; the rest of the finding follows from its code. */
export interface Found {
  /** The page that holds the fault. */
  readonly url: string;
  readonly message: string;
  readonly certainty: Certainty;
  readonly place?: string;
  readonly snippet?: string;
  readonly evidence?: Evidence;
  /** The fault's own key beside the page: a target, a field, the words; none when the page can have it but once. */
  readonly key?: string;
  /** The address that is at fault, where it is the same fault whichever page shows it; the page by default. */
  readonly about?: string;
}

/** Make a finding of what a check found. */
export function findingOf(code: FindingCode, siteUrl: string, found: Found): Finding {
  const { failing, area, severity, clause } = catalogue[code];
  const { url, message, certainty, place = '', snippet = '', evidence = {}, key = '', about = url } = found;
  return {
    code,
    url,
    place,
    snippet,
    message,
    evidence,
    certainty,
    failing,
    area,
    severity,
    clause,
    fingerprint: fingerprintOf(code, siteUrl, about, key),
  };
}
