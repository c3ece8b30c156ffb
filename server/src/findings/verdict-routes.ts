import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { listRules, ruleListSchema } from './rules/rule-list.ts';
import { ruleLifecycle } from './rules/rule-states.ts';
import { ruleSteps } from './rules/rule-step.ts';
import { dismissFindings } from './triage/dismissal.ts';
import { endSuppression } from './triage/suppression.ts';
import { listSuppressions, suppressionListSchema } from './triage/suppression-list.ts';
import {
  askSecondLook,
  confirmFindings,
  judgedSchema,
  markDuplicates,
  reconsiderFindings,
} from './triage/verdict.ts';

/** What a person says of findings, what follows for the same fault, and what it says of the rules. */
export const verdictRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/findings/confirm',
    permission: 'finding.triage',
    operation: confirmFindings,
    answer: judgedSchema,
  }),
  route({
    method: 'POST',
    path: '/findings/dismiss',
    permission: 'finding.triage',
    operation: dismissFindings,
    answer: judgedSchema,
  }),
  route({
    method: 'POST',
    path: '/findings/mark-duplicate',
    permission: 'finding.triage',
    operation: markDuplicates,
    answer: judgedSchema,
  }),
  route({
    method: 'POST',
    path: '/findings/ask-second-look',
    permission: 'finding.triage',
    operation: askSecondLook,
    answer: judgedSchema,
  }),
  route({
    method: 'POST',
    path: '/findings/reconsider',
    permission: 'finding.triage',
    operation: reconsiderFindings,
    answer: judgedSchema,
  }),
  route({
    method: 'GET',
    path: '/suppressions',
    permission: 'finding.read',
    operation: listSuppressions,
    answer: suppressionListSchema,
  }),
  route({
    method: 'POST',
    path: '/suppressions/:id/end',
    permission: 'finding.triage',
    operation: endSuppression,
    answer: z.object({ id: z.uuid(), reopened: z.int() }),
  }),
  route({
    method: 'GET',
    path: '/rules',
    permission: 'rule.read',
    operation: listRules,
    answer: ruleListSchema,
  }),
  ...ruleSteps.map(({ verb, operation }) =>
    route({
      method: 'POST',
      path: `/rules/:id/${verb}`,
      permission: 'rule.set',
      operation,
      answer: z.object({ id: z.uuid(), state: ruleLifecycle.vocabulary.schema, version: z.int() }),
    }),
  ),
];
