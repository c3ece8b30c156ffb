import { z } from 'zod';
import { type Route, route } from '../../platform/http/index.ts';
import type { CityCalendar } from '../../wing.ts';
import { enterReport } from './report-entry.ts';
import { linkReportFinding, raiseReportFinding } from './report-finding.ts';
import { listReports, reportListSchema } from './report-list.ts';
import { getReport, reportHistory, reportHistorySchema, reportSchema } from './report-page.ts';
import { reportLifecycle } from './report-states.ts';
import {
  answerReport,
  passOnReport,
  rejectReport,
  returnReport,
  settleReport,
  transferReport,
} from './report-step.ts';

const moved = z.object({ id: z.uuid(), state: reportLifecycle.vocabulary.schema, version: z.int() });
const done = z.object({ id: z.uuid() });

const read = 'error-report.read';
const handle = 'error-report.handle';

/** Requests a minute from one address: a platform hands on what people write, and people write slowly. */
const ENTRIES_A_MINUTE = 60;

export function reportRoutes(calendar: CityCalendar): Route[] {
  return [
    route({
      method: 'GET',
      path: '/error-reports',
      permission: read,
      operation: listReports,
      answer: reportListSchema,
    }),
    route({
      method: 'POST',
      path: '/error-reports',
      permission: 'error-report.enter',
      operation: enterReport(calendar),
      answer: done,
      status: 201,
      perMinute: ENTRIES_A_MINUTE,
    }),
    route({
      method: 'GET',
      path: '/error-reports/:id',
      permission: read,
      operation: getReport,
      answer: reportSchema,
    }),
    route({
      method: 'GET',
      path: '/error-reports/:id/history',
      permission: read,
      operation: reportHistory,
      answer: reportHistorySchema,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/pass-on',
      permission: handle,
      operation: passOnReport,
      answer: moved,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/transfer',
      permission: handle,
      operation: transferReport,
      answer: moved,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/answer',
      permission: 'error-report.answer',
      operation: answerReport,
      answer: moved,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/return',
      permission: handle,
      operation: returnReport,
      answer: moved,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/settle',
      permission: handle,
      operation: settleReport,
      answer: moved,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/reject',
      permission: handle,
      operation: rejectReport,
      answer: moved,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/findings',
      permission: handle,
      operation: raiseReportFinding,
      answer: done,
      status: 201,
    }),
    route({
      method: 'POST',
      path: '/error-reports/:id/link-finding',
      permission: handle,
      operation: linkReportFinding,
      answer: done,
    }),
  ];
}
