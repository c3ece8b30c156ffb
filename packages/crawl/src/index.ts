export { type CrawlOptions, crawlSite } from './crawl.ts';
export type {
  CrawlEnded,
  CrawlEvent,
  CrawlSummary,
  FetchRecord,
  PageFetched,
  Stopped,
  TargetChecked,
} from './event.ts';
export type { Pause } from './pause.ts';
export { siteKey, urlKey } from './url-key.ts';
