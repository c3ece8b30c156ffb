import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
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

/** What a person says of findings, and what follows for the same fault. */
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
];
