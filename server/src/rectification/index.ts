import './tables.ts';

export { addEvidence } from './evidence-file.ts';
export { proposeSteps } from './ladder-step.ts';
export { issueOrders } from './order-issue.ts';
