export { eventJobs } from './deliver.ts';
export { type EmittedEvent, emit, occurred } from './emit.ts';
export { type EventType, eventType, type Reaction, when } from './event.ts';
export { sweepEvents } from './sweep.ts';
