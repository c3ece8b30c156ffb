import './tables.ts';

export { dismissFindings } from './dismissal.ts';
export { findingRechecked, findingReopened, findingResolved } from './events.ts';
export { failings } from './failings.ts';
export { type MeasuredFault, type Raised, type Raising, raiseFindings } from './finding.ts';
export { type FindingRow, loadFindings } from './finding-row.ts';
export { type FindingState, OPEN_STATES } from './finding-states.ts';
export { isOrderable } from './orderable.ts';
export { askRecheck } from './recheck.ts';
export { answerRecheck, type RecheckAnswer } from './recheck-answer.ts';
export { storableText } from './sighting-size.ts';
