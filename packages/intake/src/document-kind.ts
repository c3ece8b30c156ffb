import type { FileKind } from './kind.ts';
import { IntakeRefusal } from './refusal.ts';
import { partOfType } from './workbook-parts.ts';

export const DOCUMENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PROGRAM = /vbaproject|\/activex\/|^customui\//i;
const PROGRAM_TYPE = /macroenabled|vbaproject|activex/;

/** A Word document (.docx) without programs. */
export const docx: FileKind = {
  recognise: (office) => {
    const types = office.parts.map((part) => office.contentType(part));
    if (types.some((type) => PROGRAM_TYPE.test(type)) || office.parts.some((part) => PROGRAM.test(part)))
      throw new IntakeRefusal('document-macros');
    if (partOfType(office, DOCUMENT_TYPE) === undefined) throw new IntakeRefusal('wrong-document');
  },
  inspect: () => undefined,
};
