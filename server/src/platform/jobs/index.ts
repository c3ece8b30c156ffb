import './queue-tables.ts';

export { alone } from './alone.ts';
export { performAtStart } from './at-start.ts';
export { type EnqueueOptions, enqueue, withdraw } from './enqueue.ts';
export { type CronEntry, type Job, type JobEnv, job } from './job.ts';
export { discard, unpark } from './parked.ts';
export { countJobs, JOB_STATE, type QueueCounts } from './queue-counts.ts';
export { freeForsaken } from './tending.ts';
export { quietLogger, startWorker, taskList, type Worker, type WorkerOptions } from './worker.ts';
