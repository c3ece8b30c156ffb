import './tables.ts';

export { findingRaised } from './events.ts';
export { certainties, failings, severities } from './failings.ts';
export { type MeasuredFault, type Raised, type Raising, raiseFindings } from './finding.ts';
export { countOpenFindings, listFindings, openFindingsBySite } from './finding-list.ts';
export { findingHistory, getFinding } from './finding-page.ts';
export { type FindingState, findingLifecycle } from './finding-states.ts';
export { storableText } from './sighting-size.ts';
