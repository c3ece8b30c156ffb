export type { ProcessWing } from './parts.ts';
export { platformJobs } from './platform-jobs.ts';
export { auditKeyFile, headFolder, secretsFile, segmentFolder } from './sealing.ts';
export { type Connected, startWeb } from './web.ts';
export { startWorker } from './worker.ts';
