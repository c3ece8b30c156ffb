import type { Column } from './schema.ts';

const sentences = {
  required: '未填写。',
  'cell-error': '单元格是错误值，请改正公式或直接填写。',
  uncalculated: '公式没有计算结果，请在 Excel 或 WPS 中打开并保存，或粘贴为数值。',
  characters: '含有无法保存的字符，请删除后重新填写。',
  precision: '数字超过 15 位，Excel 已丢失末尾的数字，请将单元格设为文本后重新填写。',
  'too-long': '文字太长。',
  'not-integer': '应为整数。',
  'not-decimal': '应为数字。',
  'not-date': '应为日期，例如 2026-11-23。',
  'not-choice': '不在可选项中。',
  'not-boolean': '应填“是”或“否”。',
  'not-phone': '应为电话号码，例如 0812-3334567 或 13800000000。',
  'not-url': '应为网址，以 http:// 或 https:// 开头。',
  invalid: '填写有误。',
  'no-title': '该列没有表头，请填写表头或清空该列。',
} as const;

export type CellErrorCode = keyof typeof sentences;

/** What is wrong with one cell. `message` names the column and says what to do. */
export interface CellError {
  /** Key of the column; its letters (`E`) where it has no header. */
  column: string;
  title: string;
  code: CellErrorCode;
  message: string;
}

/** A value, or why there is none. */
export type Reading<T> = { value: T } | { code: CellErrorCode; sentence?: string };

/** @param sentence in place of the usual one */
export function cellError(
  { key, title }: Pick<Column, 'key' | 'title'>,
  code: CellErrorCode,
  sentence: string = sentences[code],
): CellError {
  return { column: key, title, code, message: `${title}：${sentence}` };
}
