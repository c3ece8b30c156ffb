export { findingTrend } from './finding-trend.ts';
export { overviewReading, type Registered } from './overview.ts';
