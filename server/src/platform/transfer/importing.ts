import type { Column } from '@mumian/sheets';
import { z } from 'zod';
import { type Route, route } from '../http/index.ts';
import type { Job } from '../jobs/index.ts';
import { checkImportJob } from './import-check.ts';
import {
  badRowsRoute,
  badRowsSchema,
  getImport,
  importSchema,
  listBadRows,
  templateRoute,
} from './import-page.ts';
import { type ImportLifecycle, importLifecycle } from './import-states.ts';
import { discardImport, takeImport, takeImportJob } from './import-take.ts';
import type { Importer } from './importer.ts';
import { MOST_BYTES, receiveImport } from './receive.ts';
import { DOCX, XLSX } from './xlsx.ts';

/** What an importer gives its wing. */
export interface Importing {
  routes: Route[];
  jobs: Job[];
  lifecycle: ImportLifecycle;
}

/** Everything that one kind of table needs to come in: addresses, jobs, and the life of an import. */
export function importing<const Columns extends readonly Column[], Draft>(
  wing: string,
  of: Importer<Columns, Draft>,
): Importing {
  const { permission, sheet } = of;
  const lifecycle = importLifecycle(of);
  const [checkJob, takeJob] = [`${wing}.check-${of.noun}`, `${wing}.take-${of.noun}`];
  const path = `/imports/${of.kind}`;
  const stepped = z.object({ id: z.uuid(), state: lifecycle.vocabulary.schema, version: z.int() });
  return {
    lifecycle,
    jobs: [checkImportJob(of, checkJob, lifecycle), takeImportJob(of, takeJob, lifecycle)],
    routes: [
      templateRoute(of, sheet),
      route({
        method: 'POST',
        path,
        permission,
        operation: receiveImport(of, checkJob),
        answer: z.object({ id: z.uuid() }),
        status: 201,
        perMinute: 20,
        upload: { type: XLSX, ...(of.documents ? { also: [DOCX] } : {}), maxBytes: MOST_BYTES },
      }),
      route({
        method: 'GET',
        path: `${path}/:id`,
        permission,
        operation: getImport(of, sheet),
        answer: importSchema(lifecycle),
      }),
      route({
        method: 'GET',
        path: `${path}/:id/bad-rows`,
        permission,
        operation: listBadRows(of, sheet),
        answer: badRowsSchema,
      }),
      badRowsRoute(of, sheet),
      route({
        method: 'POST',
        path: `${path}/:id/take`,
        permission,
        operation: takeImport(of, lifecycle, takeJob),
        answer: stepped,
      }),
      route({
        method: 'POST',
        path: `${path}/:id/discard`,
        permission,
        operation: discardImport(of, lifecycle),
        answer: stepped,
      }),
    ],
  };
}
