import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { addColumn, editColumn } from './column.ts';
import { columnExport } from './column-export.ts';
import { columnListSchema, listColumns } from './column-list.ts';
import { handOver } from './hand-over.ts';
import { editSite, registerSite } from './site.ts';
import { siteExport } from './site-export.ts';
import { listSites, siteListSchema } from './site-list.ts';
import {
  getSite,
  siteDuties,
  siteDutiesSchema,
  siteHistory,
  siteHistorySchema,
  siteSchema,
} from './site-page.ts';
import { siteLifecycle } from './site-states.ts';
import { siteSteps } from './site-step.ts';

const created = z.object({ id: z.uuid() });
const versioned = z.object({ id: z.uuid(), version: z.int() });
const stepped = versioned.extend({ state: siteLifecycle.vocabulary.schema });

export const siteRoutes: Route[] = [
  siteExport,
  columnExport,
  route({
    method: 'GET',
    path: '/sites',
    permission: 'site.read',
    operation: listSites,
    answer: siteListSchema,
  }),
  route({
    method: 'POST',
    path: '/sites',
    permission: 'site.register',
    operation: registerSite,
    answer: created,
    status: 201,
  }),
  route({
    method: 'GET',
    path: '/sites/:id',
    permission: 'site.read',
    operation: getSite,
    answer: siteSchema,
  }),
  route({
    method: 'PATCH',
    path: '/sites/:id',
    permission: 'site.edit',
    operation: editSite,
    answer: versioned,
  }),
  route({
    method: 'GET',
    path: '/sites/:id/history',
    permission: 'site.read',
    operation: siteHistory,
    answer: siteHistorySchema,
  }),
  route({
    method: 'GET',
    path: '/sites/:id/duties',
    permission: 'site.read',
    operation: siteDuties,
    answer: siteDutiesSchema,
  }),
  route({
    method: 'POST',
    path: '/sites/:id/hand-overs',
    permission: 'site.hand-over',
    operation: handOver,
    answer: created,
    status: 201,
  }),
  route({
    method: 'GET',
    path: '/sites/:id/columns',
    permission: 'site.read',
    operation: listColumns,
    answer: columnListSchema,
  }),
  route({
    method: 'POST',
    path: '/sites/:siteId/columns',
    permission: 'column.edit',
    operation: addColumn,
    answer: created,
    status: 201,
  }),
  route({
    method: 'PATCH',
    path: '/columns/:id',
    permission: 'column.edit',
    operation: editColumn,
    answer: versioned,
  }),
  ...siteSteps.map(({ verb, operation }) =>
    route({
      method: 'POST',
      path: `/sites/:id/${verb}`,
      permission: siteLifecycle.transitions[verb].permission,
      operation,
      answer: stepped,
    }),
  ),
];
