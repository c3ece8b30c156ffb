import './tables.ts';

export { addCrawlPlan } from './crawl-plan.ts';
export { INSPECT_SITE, queueInspection, startInspection } from './inspection.ts';
export { evidenceFolder } from './inspection-files.ts';
export { beginInspection, finishInspection } from './inspection-run.ts';
export type { InspectionState } from './inspection-states.ts';
export { RECHECK_FINDINGS } from './recheck.ts';
export { countLooks } from './site-look.ts';
