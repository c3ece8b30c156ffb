export { columnLetters } from './cell-address.ts';
export type { CellValue } from './cell-value.ts';
export type { FileKindName } from './file-kind.ts';
export { type IntakeOptions, judgeFile, readWorkbook } from './intake.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { IntakeRefusal, type RefusalCode } from './refusal.ts';
export type { SheetRow } from './workbook-rows.ts';
