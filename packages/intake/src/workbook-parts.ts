import type { Limits } from './limits.ts';
import { meaningOf, type NumberMeaning } from './number-format.ts';
import { type Package, targetPart } from './package-parts.ts';
import { IntakeRefusal } from './refusal.ts';
import { checkLength } from './sheet-walk.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
export const WORKBOOK_TYPE = `${spreadsheet}sheet.main+xml`;
export const WORKSHEET_TYPE = `${spreadsheet}worksheet+xml`;
const STYLES_TYPE = `${spreadsheet}styles+xml`;
const STRINGS_TYPE = `${spreadsheet}sharedstrings+xml`;

/** What a workbook says of itself: its sheets in their order, and how it counts days. */
export interface Workbook {
  sheets: readonly { name: string; part: string; isHidden: boolean }[];
  since1904: boolean;
}

/** @throws IntakeRefusal (`damaged`, `too-many-sheets`) */
export async function readWorkbookPart(office: Package, limits: Limits): Promise<Workbook> {
  const workbook = partOfType(office, WORKBOOK_TYPE);
  if (workbook === undefined) throw new IntakeRefusal('damaged', { detail: 'no workbook' });
  const listed: { name: string; relation: string; isHidden: boolean }[] = [];
  let since1904 = false;
  await office.read(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      listed.push({
        name: attributes.name ?? '',
        relation: attributes.id ?? '',
        isHidden: (attributes.state ?? 'visible') !== 'visible',
      });
      if (listed.length > limits.sheets)
        throw new IntakeRefusal('too-many-sheets', { fact: `工作表超过 ${limits.sheets} 张。` });
    },
  });
  const targets = await readRelations(office, workbook);
  const sheets = listed.flatMap(({ relation, ...sheet }) => {
    const part = targets.get(relation);
    // Chart sheets stand in the same list; only worksheets have been judged as such.
    return part !== undefined && office.contentType(part) === WORKSHEET_TYPE ? [{ ...sheet, part }] : [];
  });
  return { sheets, since1904 };
}

/** Texts that cells refer to by number, phonetic guides left out. */
export async function readSharedStrings(office: Package, limits: Limits): Promise<string[]> {
  const part = partOfType(office, STRINGS_TYPE);
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  let isText = false;
  let phonetic = false;
  await office.read(part, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text: (piece) => {
      if (!isText) return;
      text += piece;
      checkLength(text, limits, '');
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        strings.push(text);
        if (strings.length > limits.sharedStrings) throw new IntakeRefusal('too-many-strings');
      }
    },
  });
  return strings;
}

/** Meaning of each cell style, by its number. */
export async function readStyles(office: Package): Promise<NumberMeaning[]> {
  const part = partOfType(office, STYLES_TYPE);
  const styles: NumberMeaning[] = [];
  if (part === undefined) return styles;
  const codes = new Map<number, string>();
  let isCellStyle = false;
  await office.read(part, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      else if (name === 'cellXfs') isCellStyle = true;
      else if (name === 'xf' && isCellStyle)
        styles.push(meaningOf(Number(numFmtId ?? 0), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

/** The part of a content type; undefined when there is none. */
export function partOfType(office: Package, type: string): string | undefined {
  return office.parts.find((part) => office.contentType(part) === type);
}

/** Internal relationships of a part by their id. External ones are never followed, so they are not even kept. */
async function readRelations(office: Package, owner: string): Promise<Map<string, string>> {
  const slash = owner.lastIndexOf('/') + 1;
  const relations = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
  const targets = new Map<string, string>();
  await office.read(relations, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return;
      const part = targetPart(owner, Target);
      if (part !== undefined) targets.set(Id, part);
    },
  });
  return targets;
}
