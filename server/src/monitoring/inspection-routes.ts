import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { startInspection, stopInspection } from './inspection.ts';
import { inspectionExport } from './inspection-export.ts';
import { inspectionListSchema, listInspections } from './inspection-list.ts';
import { getInspection, inspectionSchema, siteInspection, siteInspectionSchema } from './inspection-page.ts';
import { inspectionLifecycle } from './inspection-states.ts';

export const inspectionRoutes: Route[] = [
  inspectionExport,
  route({
    method: 'POST',
    path: '/sites/:id/inspections',
    permission: 'inspection.start',
    operation: startInspection,
    answer: z.object({ id: z.uuid() }),
    status: 202,
  }),
  route({
    method: 'GET',
    path: '/sites/:id/inspection',
    permission: 'inspection.read',
    operation: siteInspection,
    answer: siteInspectionSchema,
  }),
  route({
    method: 'GET',
    path: '/inspections',
    permission: 'inspection.read',
    operation: listInspections,
    answer: inspectionListSchema,
  }),
  route({
    method: 'GET',
    path: '/inspections/:id',
    permission: 'inspection.read',
    operation: getInspection,
    answer: inspectionSchema,
  }),
  route({
    method: 'POST',
    path: '/inspections/:id/stop',
    permission: 'inspection.start',
    operation: stopInspection,
    answer: z.object({ id: z.uuid(), state: inspectionLifecycle.vocabulary.schema, version: z.int() }),
  }),
];
