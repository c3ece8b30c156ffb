import type { Checker } from '@mumian/textcheck';
import { TEXT_CODES } from '../checks/text-check.ts';
import type { RegisteredColumn } from '../registered-column.ts';
import { createLook, type Look, type LookOptions, obstacle } from './look.ts';
import { PAGE_CODES, recheckPage } from './page-recheck.ts';
import { GONE, type Suspect, THERE, unmeasured, type Verdict } from './suspect.ts';
import { recheckTarget, TARGET_CODES } from './target-recheck.ts';
import { recheckText } from './text-recheck.ts';

export interface RecheckOptions extends LookOptions {
  /** The start page of the site. */
  readonly siteUrl: string;
  readonly now: Date;
  /** Reads the words of pages; without it faults of words are not measured. */
  readonly texts?: Checker;
  /** As for an inspection: what the register says of the site's columns. */
  readonly registered?: readonly RegisteredColumn[];
}

const TARGETS: ReadonlySet<string> = new Set(TARGET_CODES);
const PAGES: ReadonlySet<string> = new Set(PAGE_CODES);
const TEXTS: ReadonlySet<string> = new Set(TEXT_CODES);
const SITES: ReadonlySet<string> = new Set(['page.unreachable', 'monitor.blocked']);

/** Whether a few pages are enough to measure this fault again; the others need a look at the whole site. */
export function isRecheckable(code: string): boolean {
  return TARGETS.has(code) || PAGES.has(code) || TEXTS.has(code) || SITES.has(code);
}

/**
 * Measures findings again: fetches exactly the pages and targets that they are about, fresh, and runs the checks of an
 * inspection on them. Always answers, also when the signal ends it.
 */
export async function recheckFindings(
  suspects: readonly Suspect[],
  options: RecheckOptions,
): Promise<Verdict[]> {
  const look = createLook(options);
  const verdicts: Verdict[] = [];
  for (const suspect of suspects)
    verdicts.push({ id: suspect.id, ...(await recheckOne(suspect, look, options)) });
  return verdicts;
}

function recheckOne(suspect: Suspect, look: Look, options: RecheckOptions) {
  if (TARGETS.has(suspect.code)) return recheckTarget(suspect, look, options.siteUrl);
  if (PAGES.has(suspect.code)) return recheckPage(suspect, look, options);
  if (TEXTS.has(suspect.code)) return recheckText(suspect, look, options);
  return recheckSite(suspect, look, options.siteUrl);
}

/** The start page, and where it was blocked elsewhere that page too. */
async function recheckSite(suspect: Suspect, look: Look, siteUrl: string) {
  const isBlocked = suspect.code === 'monitor.blocked';
  const addresses = isBlocked && suspect.url !== null ? [siteUrl, suspect.url] : [siteUrl];
  for (const address of new Set(addresses)) {
    const seen = await look(address);
    if (seen?.exchange.outcome === (isBlocked ? 'blocked' : 'broken')) return THERE;
    const reason = obstacle(seen);
    if (reason !== null) return unmeasured(reason);
  }
  return GONE;
}
