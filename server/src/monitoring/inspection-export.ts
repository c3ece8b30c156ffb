import { sheetSchema } from '@mumian/sheets';
import { shanghaiTime } from '../platform/time/index.ts';
import { counted, exportRoute, shown } from '../platform/transfer/index.ts';
import { listInspections } from './inspection-list.ts';
import { inspectionLifecycle } from './inspection-states.ts';

/** The inspections as a file. */
export const inspectionExport = exportRoute(listInspections, {
  path: '/inspections/export',
  sheet: sheetSchema({
    title: '检查',
    columns: [
      shown('siteName', '网站', 30),
      shown('unitName', '主办单位', 30),
      shown('state', '状态', 12),
      shown('requestedBy', '发起人', 16),
      shown('requestedAt', '发起时间', 18),
      shown('startedAt', '开始时间', 18),
      shown('finishedAt', '结束时间', 18),
      counted('maxPages', '页数上限'),
      counted('pagesDone', '已检页数'),
      counted('findings', '发现问题'),
      shown('error', '未完成的原因', 30),
    ],
  }),
  row: ({ siteName, unitName, requestedBy, maxPages, pagesDone, findings, error, ...inspection }) => ({
    siteName,
    unitName,
    state: inspectionLifecycle.vocabulary.label(inspection.state),
    requestedBy,
    requestedAt: shanghaiTime(new Date(inspection.requestedAt)),
    startedAt: timeOf(inspection.startedAt),
    finishedAt: timeOf(inspection.finishedAt),
    maxPages,
    pagesDone,
    findings,
    error,
  }),
});

function timeOf(instant: string | null): string | null {
  return instant === null ? null : shanghaiTime(new Date(instant));
}
