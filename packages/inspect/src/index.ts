export {
  CATALOGUE_VERSION,
  type CatalogueEntry,
  catalogue,
  type FindingCode,
  findingCodes,
} from './catalogue.ts';
export type { Area, Certainty, Failing, Severity } from './classification.ts';
export type { Column } from './column.ts';
export { fetchSentence } from './fetch-sentence.ts';
export type { Evidence, FetchFacts, Finding, Reference } from './finding.ts';
export { fingerprintOf } from './fingerprint.ts';
export { type InspectOptions, inspectSite, type Progress } from './inspect.ts';
export type { Measure, Measures } from './measure.ts';
export { isJudgedOnPage, isOfWords, isSeenOnPage } from './page-check.ts';
export { isRecheckable, type RecheckOptions, recheckFindings } from './recheck/recheck.ts';
export type { Suspect, Verdict } from './recheck/suspect.ts';
export type { RegisteredColumn } from './registered-column.ts';
export { type Report, SCHEMA_VERSION } from './report.ts';
export { reportHtml } from './report-html.ts';
export { judgeStoredPage, type StoredPage } from './stored-page.ts';
export { readText } from './text-book.ts';
