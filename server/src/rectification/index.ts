import './tables.ts';

export { addCalendarDay } from './calendar-day.ts';
export { askExtension } from './extension.ts';
export { issueOrders } from './order-issue.ts';
