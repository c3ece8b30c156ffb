import { z } from 'zod';
import { fileRoute, type Route, route } from '../platform/http/index.ts';
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
import { addFindingFile, readFindingFile } from './sources/finding-file.ts';
import { FILE_BYTES } from './sources/finding-file-kind.ts';
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
  route({
    method: 'POST',
    path: '/findings/:id/files',
    permission: 'finding.triage',
    operation: addFindingFile,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    perMinute: 30,
    upload: { type: 'application/octet-stream', maxBytes: FILE_BYTES },
  }),
  fileRoute({
    path: '/finding-files/:id',
    permission: 'finding.read',
    operation: readFindingFile,
    file: {
      type: 'application/octet-stream',
      of: ({ name, type, content }) => ({
        name,
        type,
        async write(out) {
          out.end(content);
        },
      }),
    },
  }),
  ...circularImport.routes,
  ...verdictRoutes,
];
