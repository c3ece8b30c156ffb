export type { Reviewed } from './batch.ts';
export { type Budget, DEFAULT_BUDGET } from './budget.ts';
export type { Said } from './judgement.ts';
export { maskedText } from './masking.ts';
export {
  createReviewer,
  type Outcome,
  type Review,
  type Reviewer,
  type ReviewerOptions,
} from './reviewer.ts';
