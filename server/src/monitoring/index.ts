import './tables.ts';

export { startInspection } from './inspection.ts';
export type { InspectionState } from './inspection-states.ts';
