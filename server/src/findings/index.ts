import './tables.ts';

export {
  findingConfirmed,
  findingDismissed,
  findingRechecked,
  findingReconsidered,
  findingReopened,
  findingResolved,
  ruleTrialAsked,
} from './events.ts';
export { failings } from './failings.ts';
export { editionOf } from './ledger/fault-edition.ts';
export { type MeasuredFault, type Raised, type Raising, raiseFindings } from './ledger/finding.ts';
export { addressesOfFindings } from './ledger/finding-address.ts';
export { listFindings } from './ledger/finding-list.ts';
export { type FindingRow, loadFindings } from './ledger/finding-row.ts';
export { type FindingState, OPEN_STATES } from './ledger/finding-states.ts';
export { storableText } from './ledger/sighting-size.ts';
export { type DoubtfulFinding, takeDoubtful } from './opinions/doubtful-finding.ts';
export {
  giveBackDoubtful,
  noteOpinions,
  type OpinionNote,
  opinionNoteSchema,
} from './opinions/finding-opinion.ts';
export type { OpinionVerdict } from './opinions/opinion-words.ts';
export { askRecheck } from './rechecks/recheck.ts';
export { answerRecheck, type RecheckAnswer } from './rechecks/recheck-answer.ts';
export { enterReport } from './reports/report-entry.ts';
export { isOrderable } from './rules/orderable.ts';
export { type Reputation, reputationSchema, reputationsOf } from './rules/rule-reputation.ts';
export { beginRuleTrial, failRuleTrial, finishRuleTrial, reportRuleTrial } from './rules/trial-run.ts';
export { addFindingFile } from './sources/finding-file.ts';
export { dismissFindings } from './triage/dismissal.ts';
