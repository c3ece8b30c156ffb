import { shown } from './shown-column.ts';

/** What a file of bad rows has beside the columns of its template. */
export const reasonColumns = [shown('number', '原行号', 8), shown('reasons', '不能导入的原因', 60)] as const;
