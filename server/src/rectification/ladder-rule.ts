import { z } from 'zod';
import { vocabulary } from '../platform/vocabulary/index.ts';
import data from './ladder.json' with { type: 'json' };

const names = ['remind', 'supervise', 'circular', 'interview', 'accountability'] as const;
export type LadderStepName = (typeof names)[number];

/** The ladder as data, read once. */
const ladder = z
  .object({
    words: z.object({ letter: z.string(), notice: z.string() }),
    steps: z.array(
      z.object({
        step: z.enum(names),
        label: z.string(),
        overdueDays: z.int().min(0),
        document: z.enum(['letter', 'notice']),
      }),
    ),
  })
  .parse(data);

/** Steps of the ladder in their order: 提醒、督办、通报批评、约谈、问责建议 (攀办函〔2017〕11号 五). */
export const ladderSteps = ladder.steps;
export const documentWords = ladder.words;
export type LadderStep = (typeof ladderSteps)[number];

export const ladderStepNames = vocabulary(
  'ladder-step',
  '督办措施',
  Object.fromEntries(ladderSteps.map(({ step, label }) => [step, label])) as Record<LadderStepName, string>,
);

/** The step by its name. @throws Error for a row older than today's ladder */
export function ladderStep(name: LadderStepName): LadderStep {
  const step = ladderSteps.find(({ step }) => step === name);
  if (!step) throw new Error(`no step ${name} in ladder.json`);
  return step;
}

/**
 * What the rule proposes against an order: the next step, once the one before is decided and the order is overdue long
 * enough.
 */
export function proposedStep(
  decided: readonly { step: LadderStepName; state: 'proposed' | 'taken' | 'waived' }[],
  overdueDays: number,
): LadderStep | undefined {
  if (decided.some(({ state }) => state === 'proposed')) return undefined;
  const next = ladderSteps.find(({ step }) => !decided.some((done) => done.step === step));
  return next && overdueDays >= next.overdueDays ? next : undefined;
}

/** The rule in words, as it is kept with what it proposed. */
export function ruleWords(step: LadderStep): string {
  return step.overdueDays === 0 ? '逾期即提出' : `逾期满 ${step.overdueDays} 个工作日`;
}
