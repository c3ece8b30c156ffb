export { eventJobs } from './deliver.ts';
export { deliverWithin } from './deliver-within.ts';
export { type EmittedEvent, emit, occurred } from './emit.ts';
export { type EventType, eventType, type Reaction, when } from './event.ts';
export { sweepEvents } from './sweep.ts';
