import type { Limits } from './limits.ts';
import type { Package } from './package-parts.ts';
import { IntakeRefusal } from './refusal.ts';
import { walkSheet } from './sheet-walk.ts';
import { partOfType, WORKBOOK_TYPE, WORKSHEET_TYPE } from './workbook-parts.ts';
import type { XmlHandler } from './xml.ts';

/** A kind of file that is let in, recognised by its content alone. */
export interface FileKind {
  /** @throws IntakeRefusal (`wrong-type`, `macros`) when the package is of another kind */
  recognise(office: Package): void;
  /** What to look at while a part passes, beyond what holds for every part. */
  inspect(office: Package, part: string, limits: Limits): XmlHandler | undefined;
}

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
export const fileKinds = { xlsx } as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof fileKinds;
