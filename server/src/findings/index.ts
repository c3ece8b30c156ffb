import './tables.ts';

export { failings } from './failings.ts';
export { type MeasuredFault, type Raised, type Raising, raiseFindings } from './finding.ts';
export type { FindingState } from './finding-states.ts';
export { storableText } from './sighting-size.ts';
