export { discardJob, retryJob } from './job-step.ts';
