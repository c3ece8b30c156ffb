export { discardJob, retryJob } from './job-step.ts';

import './tables.ts';
