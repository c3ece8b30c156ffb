export { columnLetters } from './cell-address.ts';
export type { CellValue } from './cell-value.ts';
export { crc32 } from './crc32.ts';
export type { FileKindName } from './file-kind.ts';
export { type IntakeOptions, judgeFile, readTables, readText, readWorkbook } from './intake.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { dateOfSerial } from './number-format.ts';
export { IntakeRefusal, type RefusalCode } from './refusal.ts';
export type { SheetRow } from './workbook-rows.ts';
