export { type HistoryEntry, historyEntrySchema, historyOf } from './history.ts';
export { recordObserved } from './observed.ts';
export { type Change, type ChangeOfMany, record, recordAll } from './record.ts';
export { expectVersion } from './version.ts';
