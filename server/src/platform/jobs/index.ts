export { type EnqueueOptions, enqueue } from './enqueue.ts';
export { type CronEntry, type Job, type JobEnv, job } from './job.ts';
export { quietLogger, startWorker, taskList, type Worker, type WorkerOptions } from './worker.ts';
