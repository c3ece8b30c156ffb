export { choicesOf } from './choices.ts';
export { type Exported, exportRoute } from './export-route.ts';
export { FirstRow } from './first-row.ts';
export type { Importer, RowIssue, SheetLine, Verdict } from './importer.ts';
export { type Importing, importing } from './importing.ts';
export { counted, shown } from './shown-column.ts';
export { sweepImports } from './sweep.ts';
