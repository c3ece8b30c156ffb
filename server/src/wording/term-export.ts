import { exportRoute, shown } from '../platform/transfer/index.ts';
import { listTerms } from './term-list.ts';
import { joined, termSheet } from './term-sheet.ts';
import { termKinds, termLevels } from './term-words.ts';

/** The words as a file, in the columns of the import: what is taken out, changed and brought back is brought up to date. */
export const termExport = exportRoute(listTerms, {
  path: '/lexicon-terms/export',
  sheet: {
    title: termSheet.title,
    columns: termSheet.columns.map(({ key, title, width }) => shown(key, title, width)),
  },
  row: ({ kind, level, onlyAfter, onlyBefore, notAfter, notBefore, notWithin, ...row }) => ({
    ...{ term: row.term, suggestion: row.suggestion, reason: row.reason, source: row.source },
    kind: termKinds.label(kind),
    level: termLevels.label(level),
    onlyAfter: joined(onlyAfter),
    onlyBefore: joined(onlyBefore),
    notAfter: joined(notAfter),
    notBefore: joined(notBefore),
    notWithin: joined(notWithin),
  }),
});
