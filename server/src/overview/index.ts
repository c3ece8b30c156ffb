export { overviewReading, type Registered } from './overview.ts';
