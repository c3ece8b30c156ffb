/** Media type of a workbook (ECMA-376 part 1, 12). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Media type of a Word document (ECMA-376 part 1, 11). */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
