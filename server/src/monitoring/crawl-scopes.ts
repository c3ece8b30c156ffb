import { vocabulary } from '../platform/vocabulary/index.ts';

/** How much of a site an inspection reads anew. */
export const crawlScopes = vocabulary('crawl-scope', '检查范围', { incremental: '增量', full: '全面' });

export type CrawlScope = (typeof crawlScopes.values)[number];

/** What became of a slot of a crawl plan. */
export const slotOutcomes = vocabulary('crawl-slot-outcome', '计划执行情况', {
  waiting: '待执行',
  ran: '按时执行',
  late: '迟延执行',
  missed: '错过',
  spared: '暂缓',
});

/** Why a slot was not used. */
export const slotReasons = vocabulary('crawl-slot-reason', '未执行的原因', {
  downtime: '系统停机，随后补一次',
  'under-way': '网站正在检查，随后补一次',
  unavailable: '网站连续读不到，降低频次',
});

/** What is known of a site: three values, never two; what no inspection has read lately is neither good nor bad. */
export const siteLooks = vocabulary('site-look', '检查结论', {
  faulty: '有未了结问题',
  clear: '未发现问题',
  unmeasured: '未测',
});
