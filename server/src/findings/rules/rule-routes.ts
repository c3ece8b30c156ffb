import { z } from 'zod';
import { type Route, route } from '../../platform/http/index.ts';
import type { Fault } from '../../wing.ts';
import { listRules, ruleListSchema } from './rule-list.ts';
import { ruleLifecycle } from './rule-states.ts';
import { ruleSteps } from './rule-step.ts';
import { settleTrial, tryRule } from './rule-trial.ts';
import { getTrial, listTrialPlaces, trialPageSchema, trialPlaceListSchema } from './trial-page.ts';
import { trialLifecycle } from './trial-states.ts';

const reads = 'rule.read';
const sets = 'rule.set';

/** What verdicts say of the rules, what a trial says of them, and whether they make orders. */
export function ruleRoutes(faults: readonly Fault[]): Route[] {
  return [
    route({
      ...{ method: 'GET', path: '/rules', permission: reads },
      ...{ operation: listRules(faults), answer: ruleListSchema },
    }),
    ...ruleSteps.map(({ verb, operation }) =>
      route({
        ...{ method: 'POST', path: `/rules/:id/${verb}`, permission: sets, operation },
        answer: z.object({ id: z.uuid(), state: ruleLifecycle.vocabulary.schema, version: z.int() }),
      }),
    ),
    route({
      ...{ method: 'POST', path: '/rules/:id/try', permission: sets },
      ...{ operation: tryRule(faults), answer: z.object({ id: z.uuid() }), status: 201 },
    }),
    route({
      ...{ method: 'GET', path: '/rules/:id/trial', permission: reads },
      ...{ operation: getTrial(faults), answer: trialPageSchema },
    }),
    route({
      ...{ method: 'GET', path: '/rule-trials/:id/places', permission: reads },
      ...{ operation: listTrialPlaces, answer: trialPlaceListSchema },
    }),
    route({
      ...{ method: 'POST', path: '/rule-trials/:id/settle', permission: sets, operation: settleTrial },
      answer: z.object({ id: z.uuid(), state: trialLifecycle.vocabulary.schema, version: z.int() }),
    }),
  ];
}
