import { docx } from './document-kind.ts';
import type { FileKind } from './kind.ts';
import { IntakeRefusal } from './refusal.ts';
import { walkSheet } from './sheet-walk.ts';
import { partOfType, WORKBOOK_TYPE, WORKSHEET_TYPE } from './workbook-parts.ts';

const others: readonly [RegExp, string][] = [
  [/wordprocessingml/, '这是 Word 文档。'],
  [/presentationml/, '这是演示文稿。'],
  [/sheet\.binary/, '这是二进制工作簿（.xlsb）。'],
  [/spreadsheetml\.template/, '这是 Excel 模板（.xltx）。'],
];
/** Programs in a workbook: VBA, Excel 4 macro and dialog sheets, ActiveX controls, custom ribbons. */
const PROGRAM = /vbaproject|\/(?:macrosheets|dialogsheets|activex)\/|^customui\//i;
const PROGRAM_TYPE = /macroenabled|vbaproject|activex|macrosheet/;

const xlsx: FileKind = {
  recognise: (office) => {
    const types = office.parts.map((part) => office.contentType(part));
    if (types.some((type) => PROGRAM_TYPE.test(type)) || office.parts.some((part) => PROGRAM.test(part)))
      throw new IntakeRefusal('macros');
    if (partOfType(office, WORKBOOK_TYPE) !== undefined) return;
    const other = others.find(([pattern]) => types.some((type) => pattern.test(type)));
    throw new IntakeRefusal('wrong-type', { fact: other?.[1] ?? '' });
  },
  inspect: (office, part, limits) =>
    office.contentType(part) === WORKSHEET_TYPE ? walkSheet(limits, () => undefined) : undefined,
};

/** Every kind by the name that a caller asks for. */
export const fileKinds = { xlsx, docx } as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof fileKinds;
