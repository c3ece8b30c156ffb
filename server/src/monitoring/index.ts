import './tables.ts';

export { inspectionFinished } from './events.ts';
export { startInspection, stopInspection } from './inspection.ts';
export { listInspections } from './inspection-list.ts';
export { getInspection } from './inspection-page.ts';
export { type InspectionState, inspectionLifecycle } from './inspection-states.ts';
