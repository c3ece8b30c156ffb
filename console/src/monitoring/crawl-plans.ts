import { queryOptions } from '@tanstack/react-query';
import { api, type Filters, type Input, type Row, take } from '../api/client.ts';
import { valuesOf, type Word } from '../api/vocabulary.ts';
import { oneOf, sortOf, text } from '../kit/search-params.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type CrawlPlan = Row<'/api/v1/crawl-plans'>;

export type CrawlPlanInput = Input<'/api/v1/crawl-plans'>;

export type CrawlTarget = Row<'/api/v1/crawl-targets'>;

export type CrawlSlot = Row<'/api/v1/crawl-slots'>;

/** How long a span the figures are about, in days. */
export const slotDays = ['1', '7', '30', '90'] as const;

/** What narrows the list of sites and when each is inspected next. */
export const crawlTargetSearch = {
  q: text,
  planId: text,
  planned: oneOf(['true', 'false']),
  look: oneOf(valuesOf('site-look')),
  sort: sortOf('dueAt', 'name'),
};

/** What narrows the list of slots. */
export const crawlSlotSearch = {
  days: oneOf(slotDays),
  siteId: text,
  outcome: oneOf(valuesOf('crawl-slot-outcome')),
  catchesUp: oneOf(['true', 'false']),
};

export const useCrawlPlans = (filters: Filters<'/api/v1/crawl-plans'>) =>
  useServerPages(['crawl-plans', 'list', filters], (after) =>
    take(api.GET('/api/v1/crawl-plans', { params: { query: { ...filters, after } } })),
  );

export const useCrawlTargets = (filters: Filters<'/api/v1/crawl-targets'>) =>
  useServerPages(['crawl-plans', 'targets', filters], (after) =>
    take(api.GET('/api/v1/crawl-targets', { params: { query: { ...filters, after } } })),
  );

export const useCrawlSlots = (filters: Filters<'/api/v1/crawl-slots'>) =>
  useServerPages(['crawl-plans', 'slots', filters], (after) =>
    take(api.GET('/api/v1/crawl-slots', { params: { query: { ...filters, after } } })),
  );

/** How the plans were carried out in the last day. */
export const crawlHealthQuery = (unitId: string | undefined) =>
  queryOptions({
    queryKey: ['crawl-plans', 'health', unitId ?? null],
    queryFn: () => take(api.GET('/api/v1/crawl-health', { params: { query: { unitId } } })),
    refetchInterval: 60_000,
  });

/** How the fate of a slot looks at a glance. */
export const slotTone: Record<Word<'crawl-slot-outcome'>, Tone> = {
  waiting: 'idle',
  ran: 'good',
  late: 'warn',
  missed: 'bad',
  spared: 'warn',
};
