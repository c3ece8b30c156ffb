export { crawlSite } from './crawl.ts';
export type { CrawlOptions, Rendered, Renderer, Spooling } from './crawl-options.ts';
export type {
  ClosedShape,
  CrawlEnded,
  CrawlEvent,
  CrawlSummary,
  FetchRecord,
  PageFetched,
  PageRedirect,
  Stopped,
  SuspendedHost,
  TargetChecked,
  TextMark,
} from './event.ts';
export { type Archive, type ArchiveOptions, type Origin, openArchive } from './evidence/archive.ts';
export type { Captured, Facts } from './evidence/captured.ts';
export { createEvidence, type Evidence, type EvidenceOptions } from './evidence/evidence.ts';
export type { Kept, Locator } from './evidence/locator.ts';
export { readRecord, readWhole, type WarcRecord } from './evidence/record-reader.ts';
export { type Excerpt, excerptOf } from './excerpt.ts';
export {
  type AddressBook,
  type AddressEntry,
  createAddressBook,
  type Role,
} from './frontier/address-book.ts';
export { createPlanQueue, type PlanQueue } from './frontier/plan-queue.ts';
export type { Pause } from './pause.ts';
export { readRobots } from './robots.ts';
export { StateRefused } from './state/state-file.ts';
export { siteKey, urlKey } from './url-key.ts';
