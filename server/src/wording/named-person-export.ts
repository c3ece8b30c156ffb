import { exportRoute, shown } from '../platform/transfer/index.ts';
import { listNamedPersons } from './named-person-list.ts';
import { namedPersonSheet } from './named-person-sheet.ts';
import { joined } from './term-sheet.ts';

/** The persons as a file, in the columns of the import. */
export const namedPersonExport = exportRoute(listNamedPersons, {
  path: '/lexicon-persons/export',
  sheet: {
    title: namedPersonSheet.title,
    columns: namedPersonSheet.columns.map(({ key, title, width }) => shown(key, title, width)),
  },
  row: ({ name, title, office, rank, formerTitles, watched }) => ({
    ...{ name, title, office },
    rank: rank === null ? null : String(rank),
    formerTitles: joined(formerTitles),
    watched: watched ? '是' : '否',
  }),
});
