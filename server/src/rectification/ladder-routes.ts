import { writeGongwen } from '@mumian/gongwen';
import { z } from 'zod';
import { fileRoute, type Route, route } from '../platform/http/index.ts';
import {
  addCalendarDay,
  calendarDaysSchema,
  calendarEffectSchema,
  listCalendarDays,
  previewCalendarDay,
  removeCalendarDay,
} from './calendar-day.ts';
import { ladderListSchema, listLadder } from './ladder-list.ts';
import { ladderLifecycle } from './ladder-states.ts';
import { readLadderDocument, takeStep, waiveStep } from './ladder-step.ts';

const moved = z.object({ id: z.uuid(), state: ladderLifecycle.vocabulary.schema, version: z.int() });

export const ladderRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/ladder-steps',
    permission: 'ladder.read',
    operation: listLadder,
    answer: ladderListSchema,
  }),
  route({
    method: 'POST',
    path: '/ladder-steps/:id/take',
    permission: 'order.escalate',
    operation: takeStep,
    answer: moved,
  }),
  route({
    method: 'POST',
    path: '/ladder-steps/:id/waive',
    permission: 'order.escalate',
    operation: waiveStep,
    answer: moved,
  }),
  fileRoute({
    path: '/ladder-steps/:id/document',
    permission: 'ladder.read',
    operation: readLadderDocument,
    file: {
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      of: (document) => ({
        name: `${document.title.split('\n').at(-1)}.docx`,
        async write(out) {
          out.end(await writeGongwen(document));
        },
      }),
    },
  }),
];

export const calendarRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/calendar-days',
    permission: 'calendar.read',
    operation: listCalendarDays,
    answer: calendarDaysSchema,
  }),
  route({
    method: 'GET',
    path: '/calendar-days/effect',
    permission: 'calendar.edit',
    operation: previewCalendarDay,
    answer: calendarEffectSchema,
  }),
  route({
    method: 'POST',
    path: '/calendar-days',
    permission: 'calendar.edit',
    operation: addCalendarDay,
    answer: z.object({ id: z.uuid() }),
    status: 201,
  }),
  route({
    method: 'DELETE',
    path: '/calendar-days/:id',
    permission: 'calendar.edit',
    operation: removeCalendarDay,
    status: 204,
  }),
];
