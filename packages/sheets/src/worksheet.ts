import { columnLetters } from '@mumian/intake';
import { cellXml, styleOf, styles, textXml, xmlText } from './cell-writing.ts';
import { CHOICES_SHEET, type Column, GUIDE_SHEET, type SheetSchema } from './schema.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Rows of a worksheet, the header among them. */
const MOST_ROWS = 1_048_576;
/** Rows that offer a list: as many as one import takes. */
const LIST_ROWS = 100_001;
const PIECE_CHARACTERS = 65_536;

/**
 * The worksheet of the data: header frozen, widths, and for every choice the list of its labels.
 *
 * @throws RangeError for more rows than a worksheet holds
 */
export async function* dataSheet(
  { columns }: SheetSchema,
  rows: AsyncIterable<Readonly<Record<string, unknown>>>,
): AsyncGenerator<string> {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  let piece = `${beginning(frozen, columns.map(widthOf))}${headerXml(columns)}`;
  let number = 1;
  for await (const row of rows) {
    number += 1;
    if (number > MOST_ROWS) throw new RangeError(`more rows than a worksheet holds: ${MOST_ROWS}`);
    piece += `<row r="${number}">`;
    for (const [place, column] of columns.entries()) piece += cellXml(number, place, column, row[column.key]);
    piece += '</row>';
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  const last = `${columnLetters(columns.length)}${number}`;
  yield `${piece}</sheetData><autoFilter ref="A1:${last}"/>${validations(columns)}</worksheet>`;
}

/** 填写说明: what each column asks for, with an example. */
export function* guideSheet({ columns }: SheetSchema): Generator<string> {
  const widths = [20, 8, 60, 30].map((width) => ({ width, style: styles.note }));
  const lines = columns.map((column) => [
    column.title,
    column.required ? '是' : '否',
    [kindNotes[column.kind], column.note ?? ''].filter((note) => note !== '').join(''),
    column.example ?? column.choices?.[0]?.label ?? '',
  ]);
  yield beginning('', widths);
  for (const [index, line] of [['列名', '必填', '填写要求', '示例'], ...lines].entries()) {
    const style = index === 0 ? styles.header : styles.note;
    yield textRow(index + 1, style, line);
  }
  yield '</sheetData></worksheet>';
}

/** Labels of all choices, a column each; hidden, and what the lists in the data sheet show. */
export function* choicesSheet({ columns }: SheetSchema): Generator<string> {
  const lists = choiceColumns(columns).map(({ choices = [] }) => choices);
  yield beginning('', []);
  for (let index = 0; lists.some((choices) => index < choices.length); index++) {
    yield textRow(
      index + 1,
      styles.text,
      lists.map((choices) => choices[index]?.label ?? ''),
    );
  }
  yield '</sheetData></worksheet>';
}

function choiceColumns(columns: readonly Column[]): Column[] {
  return columns.filter(({ kind }) => kind === 'choice');
}

const kindNotes: Record<Column['kind'], string> = {
  text: '文字。',
  integer: '整数。',
  decimal: '数字。',
  date: '日期，例如 2026-11-23。',
  choice: '从下拉列表中选择。',
  boolean: '填“是”或“否”。',
  phone: '电话号码。',
  url: '网址，以 http:// 或 https:// 开头。',
};

function beginning(views: string, columns: readonly { width: number; style: number }[]): string {
  const cols = columns
    .map(({ width, style }, index) => {
      const number = index + 1;
      return `<col min="${number}" max="${number}" width="${width}" style="${style}" customWidth="1"/>`;
    })
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">${views}${
    cols === '' ? '' : `<cols>${cols}</cols>`
  }<sheetData>`;
}

function widthOf(column: Column): { width: number; style: number } {
  return { width: column.width, style: styleOf(column) };
}

function headerXml(columns: readonly Column[]): string {
  const cells = columns.map(({ title, required }, index) =>
    textXml(`${columnLetters(index + 1)}1`, required ? styles.requiredHeader : styles.header, title),
  );
  return `<row r="1">${cells.join('')}</row>`;
}

function textRow(row: number, style: number, texts: readonly string[]): string {
  const cells = texts.map((text, index) =>
    text === '' ? '' : textXml(`${columnLetters(index + 1)}${row}`, style, text),
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** A list refers to the hidden sheet: written out, it may not be longer than 255 characters nor hold a comma. */
function validations(columns: readonly Column[]): string {
  const lists = choiceColumns(columns).map(({ key, title, choices = [] }, index) => {
    const [from, to] = [columns.findIndex((column) => column.key === key) + 1, columnLetters(index + 1)];
    const cells = `${columnLetters(from)}2:${columnLetters(from)}${LIST_ROWS}`;
    const said = `errorTitle="${xmlText(title)}" error="请从下拉列表中选择。"`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${said} sqref="${cells}"><formula1>'${CHOICES_SHEET}'!$${to}$1:$${to}$${choices.length}</formula1></dataValidation>`;
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Names of the sheets that a file has, in their order. */
export function sheetNames(schema: SheetSchema, withGuide: boolean): { name: string; isHidden: boolean }[] {
  return [
    { name: schema.title, isHidden: false },
    ...(withGuide ? [{ name: GUIDE_SHEET, isHidden: false }] : []),
    ...(choiceColumns(schema.columns).length > 0 ? [{ name: CHOICES_SHEET, isHidden: true }] : []),
  ];
}
