import type { Locator } from '@mumian/crawl';
import type { Hop, LowContrast, Outcome, TlsFacts } from '@mumian/outbound';
import type { FindingCode } from './catalogue.ts';
import type { Area, Certainty, Failing, Severity } from './classification.ts';

/** A page that refers to a target, and where on it. */
export interface Reference {
  readonly url: string;
  /** CSS path of the element. */
  readonly place: string;
  /** Anchor or alternative text. */
  readonly text: string;
}

/** How a fetch went, as far as it is evidence. */
export interface FetchFacts {
  readonly outcome: Outcome;
  readonly layer: string | null;
  readonly code: string;
  readonly detail: string | null;
  readonly status: number | null;
  readonly address: string | null;
  readonly tries: number;
  readonly hops: readonly Hop[];
}

/** What proves a finding. Fields that a code has no use for are absent; new ones may be added. */
export interface Evidence {
  /** Link, attachment and picture codes: the broken address. */
  readonly target?: string;
  readonly fetch?: FetchFacts;
  /** The pages that refer to the target: the first 20, and how many in all. */
  readonly pages?: readonly Reference[];
  readonly pageCount?: number;
  /** Metadata codes: the names that are missing or empty. */
  readonly missing?: readonly string[];
  /** Metadata codes: the tags whose values break their rule. */
  readonly tags?: readonly { readonly name: string; readonly value: string; readonly problem: string }[];
  /** Date codes: the days that the page, its tag and the list give. */
  readonly dates?: readonly { readonly where: string; readonly day: string }[];
  /** Update codes: the newest day, and the day since which something new was due. */
  readonly newest?: string;
  readonly since?: string;
  /** Column codes: entries that were read. */
  readonly items?: number;
  /** Days that usually pass between two updates of a column, learnt from its entries. */
  readonly interval?: number;
  readonly tls?: TlsFacts;
  /** Text codes: the rule, what is written, what should be, and the document on which the rule rests. */
  readonly wording?: {
    readonly rule: string;
    readonly text: string;
    readonly suggestion?: string;
    readonly source: string;
  };
  /** Speed and size codes: what the page took, what came, and as what it came. */
  readonly milliseconds?: number;
  readonly bytes?: number;
  readonly charset?: { readonly declared: string | null; readonly actual: string };
  /** Contrast: the worst texts of the page, with their colours and ratio (WCAG 2.2, 1.4.3). */
  readonly contrast?: readonly LowContrast[];
  readonly pageKind?: string;
  readonly pageKindEvidence?: string;
  /** Where the bytes that prove it lie in the evidence archive. */
  readonly record?: Locator;
  /** Where the page lies that refers to the broken address, where `record` is that address's answer. */
  readonly page?: Locator;
  /** Where the picture of the page lies there, as a browser showed it. */
  readonly picture?: Locator;
  /** The date in the page's address, which is no publication date. */
  readonly dateInAddress?: string | null;
}

/** A finding 问题: one fault of the site, at one place, with what proves it. */
export interface Finding {
  readonly code: FindingCode;
  /** The page that holds the fault. */
  readonly url: string;
  /**
   * CSS path of the element; for text codes `text(4-6)`, the offsets in UTF-16 units in the page's text, which is the
   * article's or the titles of the list, a line each; empty when the page as a whole is meant.
   */
  readonly place: string;
  readonly snippet: string;
  /** One Chinese sentence that says what is wrong. */
  readonly message: string;
  readonly evidence: Evidence;
  readonly certainty: Certainty;
  readonly failing: Failing;
  readonly area: Area;
  readonly severity: Severity;
  /** Document and clause that ask for it. */
  readonly clause: string;
  /** The same for the same fault in every run; see `fingerprint.ts`. */
  readonly fingerprint: string;
}
