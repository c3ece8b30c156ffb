import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { historyAnswer } from './history-answer.ts';
import { createUnit, editUnit } from './unit.ts';
import { unitExport } from './unit-export.ts';
import { getUnit, listUnits, unitHistory, unitItemSchema, unitViewSchema } from './unit-list.ts';

export const unitRoutes: readonly Route[] = [
  unitExport,
  route({
    method: 'GET',
    path: '/units',
    permission: 'unit.read',
    operation: listUnits,
    answer: z.object({ items: z.array(unitItemSchema) }),
  }),
  route({
    method: 'POST',
    path: '/units',
    permission: 'unit.edit',
    operation: createUnit,
    status: 201,
    answer: unitViewSchema,
  }),
  route({
    method: 'GET',
    path: '/units/:id',
    permission: 'unit.read',
    operation: getUnit,
    answer: unitViewSchema,
  }),
  route({
    method: 'PATCH',
    path: '/units/:id',
    permission: 'unit.edit',
    operation: editUnit,
    answer: unitViewSchema,
  }),
  route({
    method: 'GET',
    path: '/units/:id/history',
    permission: 'unit.read',
    operation: unitHistory,
    answer: historyAnswer,
  }),
];
