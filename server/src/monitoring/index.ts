import './tables.ts';

export { addCrawlPlan } from './crawl-plan.ts';
export { startInspection } from './inspection.ts';
export type { InspectionState } from './inspection-states.ts';
export { countLooks } from './site-look.ts';
