import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { findingExport } from './ledger/finding-export.ts';
import {
  findingListSchema,
  listFindings,
  openFindingsBySite,
  openFindingsSchema,
} from './ledger/finding-list.ts';
import {
  findingHistory,
  findingHistorySchema,
  findingRechecks,
  findingRechecksSchema,
  findingSchema,
  getFinding,
} from './ledger/finding-page.ts';
import { askedRechecksSchema, askRecheck } from './rechecks/recheck.ts';
import { circularImport } from './sources/circular-import.ts';
import { enterFinding } from './sources/finding-entry.ts';
import { verdictRoutes } from './verdict-routes.ts';

export const findingRoutes: Route[] = [
  findingExport,
  route({
    method: 'GET',
    path: '/findings',
    permission: 'finding.read',
    operation: listFindings,
    answer: findingListSchema,
  }),
  route({
    method: 'GET',
    path: '/findings/open-by-site',
    permission: 'finding.read',
    operation: openFindingsBySite,
    answer: openFindingsSchema,
  }),
  route({
    method: 'GET',
    path: '/findings/:id',
    permission: 'finding.read',
    operation: getFinding,
    answer: findingSchema,
  }),
  route({
    method: 'GET',
    path: '/findings/:id/history',
    permission: 'finding.read',
    operation: findingHistory,
    answer: findingHistorySchema,
  }),
  route({
    method: 'GET',
    path: '/findings/:id/rechecks',
    permission: 'finding.read',
    operation: findingRechecks,
    answer: findingRechecksSchema,
  }),
  route({
    method: 'POST',
    path: '/rechecks',
    permission: 'finding.recheck',
    operation: askRecheck,
    answer: askedRechecksSchema,
    status: 202,
  }),
  route({
    method: 'POST',
    path: '/findings',
    permission: 'finding.triage',
    operation: enterFinding,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  }),
  ...circularImport.routes,
  ...verdictRoutes,
];
