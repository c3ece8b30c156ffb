import './tables.ts';

export { addEvidence } from './evidence-file.ts';
export { issueOrders } from './order-issue.ts';
