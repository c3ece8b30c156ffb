/** Media type of a workbook (ECMA-376 part 1, 12). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
