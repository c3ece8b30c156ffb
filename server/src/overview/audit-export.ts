import { sheetSchema } from '@mumian/sheets';
import type { Route } from '../platform/http/index.ts';
import { shanghaiTime } from '../platform/time/index.ts';
import { counted, exportRoute, shown } from '../platform/transfer/index.ts';
import { listAudit, type OperationWords } from './audit-list.ts';
import { auditOutcomes } from './audit-words.ts';

/** The audit as a file, as it was searched. */
export function auditExport(words: OperationWords): Route {
  return exportRoute(listAudit(words), {
    path: '/audit-entries/export',
    sheet: sheetSchema({
      title: '审计记录',
      columns: [
        shown('at', '时间', 18),
        shown('actorName', '操作人', 24),
        shown('operationLabel', '操作', 24),
        shown('outcome', '结果', 10),
        shown('noun', '对象'),
        shown('nounId', '对象编号', 38),
        shown('unitName', '单位', 30),
        shown('address', '来源地址'),
        counted('occurrences', '次数'),
      ],
    }),
    row: ({ at, actorName, operationLabel, outcome, noun, nounId, unitName, address, occurrences }) => ({
      at: shanghaiTime(new Date(at)),
      actorName,
      operationLabel,
      outcome: auditOutcomes.label(outcome),
      noun,
      nounId,
      unitName,
      address,
      occurrences,
    }),
  });
}
