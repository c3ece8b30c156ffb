import { archive, type EntryPlan } from './archive.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook by its parts; what is not said is as simple as can be. */
export interface WorkbookPlan {
  /** Content of `<sheetData>` by sheet. */
  sheets?: readonly string[];
  /** What stands before and after `<sheetData>` of the first sheet. */
  before?: string;
  after?: string;
  /** Whole documents in place of the usual ones, and further parts. */
  parts?: readonly EntryPlan[];
  sharedStrings?: readonly string[];
  /** Content of `<cellXfs>` and what goes before it. */
  styles?: string;
  workbookType?: string;
  /** Further entries of the list of content types. */
  overrides?: string;
  workbookPr?: string;
  hidden?: readonly number[];
}

/** Entries of a small workbook that Excel would open. */
export function workbookEntries(plan: WorkbookPlan = {}): EntryPlan[] {
  const sheets = plan.sheets ?? [row(1, text('A1', '名称'))];
  const numbers = sheets.map((_, index) => index + 1);
  const own = new Set(plan.parts?.map(({ name }) => name));
  const usual = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${plan.workbookType ?? `${spreadsheet}.sheet.main+xml`}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${numbers
        .map(
          (n) =>
            `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
        )
        .join('')}${plan.overrides ?? ''}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${office}">${plan.workbookPr ?? ''}<sheets>${numbers
        .map(
          (n) =>
            `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}"${plan.hidden?.includes(n) ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${relations}">${numbers
        .map(
          (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${main}">${plan.styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      data: `<sst xmlns="${main}">${(plan.sharedStrings ?? []).join('')}</sst>`,
    },
    ...sheets.map((content, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${
        index === 0 ? (plan.before ?? '') : ''
      }<sheetData>${content}</sheetData>${index === 0 ? (plan.after ?? '') : ''}</worksheet>`,
    })),
  ];
  return [...usual.filter(({ name }) => !own.has(name)), ...(plan.parts ?? [])];
}

export function workbook(plan: WorkbookPlan = {}): Buffer {
  return archive(workbookEntries(plan));
}

export function row(number: number, ...cells: string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

export function text(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

export function number(address: string, value: string, style = 0): string {
  return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}
