export { type HistoryEntry, historyEntrySchema, historyOf, lastChange } from './history.ts';
export { recordObserved } from './observed.ts';
export { type Change, type ChangeOfMany, differences, record, recordAll } from './record.ts';
export { expectVersion } from './version.ts';
