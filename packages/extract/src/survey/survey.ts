import type { HtmlDocument } from '../document.ts';
import type { SignedLine } from '../line-sign.ts';
import type { Link } from '../link.ts';
import { type Barrier, readBarriers } from './barrier.ts';
import { entrancesOf, type SiteFunction } from './entrance.ts';
import { readExposures } from './exposure.ts';
import { type Footer, readFooter } from './footer.ts';
import { readForeignParts } from './foreign-part.ts';
import { readIllicit } from './illicit.ts';
import type { Mark } from './mark.ts';
import { readPlaceholders } from './placeholder.ts';
import { readSearchForm, type SearchForm } from './search-form.ts';
import { statedDaysOf } from './stated-day.ts';

/** What an inspection wants to know of a page beside its content: plain data, judged elsewhere. */
export interface Survey {
  /** Characters of running text in what would be the article. */
  readonly prose: number;
  /** The page is a frameset: what readers see stands in its frames. */
  readonly isFrameset: boolean;
  readonly footer: Footer;
  readonly entrances: readonly SiteFunction[];
  readonly search: SearchForm | null;
  /** It has a field for more than a line: people write something to the office here. */
  readonly takesLetters: boolean;
  readonly barriers: readonly Barrier[];
  /** `directory-listing`, `stack-trace`, `broken-part`. */
  readonly exposures: readonly Mark[];
  readonly placeholders: readonly Mark[];
  readonly foreignParts: readonly Mark[];
  readonly illicit: readonly Mark[];
  /** Days that the page states under a label (成文日期, 更新时间 …), at most 12. */
  readonly statedDays: readonly string[];
}

export interface SurveyInput {
  /** What a reader sees, line by line. */
  readonly lines: readonly SignedLine[];
  readonly links: readonly Link[];
  /** What a reader would call the page. */
  readonly title: string | null;
  /** Characters of running text in what would be the article. */
  readonly prose: number;
}

/** Look a page over. */
export function surveyPage(document: HtmlDocument, { lines, links, title, prose }: SurveyInput): Survey {
  const { elements, base, url, metadata } = document;
  return {
    prose,
    isFrameset: elements.some(({ name }) => name === 'frameset'),
    footer: readFooter(elements, lines),
    entrances: entrancesOf(links),
    search: readSearchForm(elements, base),
    takesLetters: elements.some(({ name }) => name === 'textarea'),
    barriers: readBarriers(elements),
    exposures: readExposures(lines),
    placeholders: readPlaceholders(lines, elements),
    foreignParts: readForeignParts(elements, base, url),
    illicit: readIllicit(title, metadata),
    statedDays: statedDaysOf(lines),
  };
}
