import './tables.ts';

export { cityCalendar } from './city-calendar.ts';
export { calendarChanged } from './events.ts';
export { addEvidence } from './evidence-file.ts';
export { isIssuable } from './issuable.ts';
export { proposeSteps } from './ladder-step.ts';
export { issueOrders } from './order-issue.ts';
