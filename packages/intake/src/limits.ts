/** What a file may ask of us. Sizes in bytes unless the name says otherwise. */
export interface Limits {
  /** The file as it was handed in. */
  fileBytes: number;
  /** Entries of the archive. */
  entries: number;
  /** All entries unpacked. */
  unpackedBytes: number;
  /** Unpacked to packed size of one entry, judged from `ratioFromBytes` on: small files are often mere repetition. */
  ratio: number;
  ratioFromBytes: number;
  /** Elements inside each other, and attributes of one element. */
  xmlDepth: number;
  xmlAttributes: number;
  sheets: number;
  /** Highest row and column that a cell, a merge or the declared dimension may name. */
  rows: number;
  columns: number;
  /** Merged ranges of one sheet. */
  merges: number;
  /** Distinct texts of a workbook; they lie in memory while it is read. */
  sharedStrings: number;
  /** Characters (UTF-16 units) of one cell; Excel's own limit. */
  cellCharacters: number;
  /** Characters of the text of a document, and pages of a PDF. */
  documentCharacters: number;
  pages: number;
  /** Heap of the child process that parses. */
  memoryMegabytes: number;
  /** Time that the child may keep its reader waiting, all waits together. */
  milliseconds: number;
}

export const defaultLimits: Readonly<Limits> = Object.freeze({
  fileBytes: 20_000_000,
  entries: 1_000,
  unpackedBytes: 400_000_000,
  ratio: 200,
  ratioFromBytes: 8_000_000,
  xmlDepth: 100,
  xmlAttributes: 100,
  sheets: 50,
  rows: 200_000,
  columns: 256,
  merges: 10_000,
  sharedStrings: 1_000_000,
  cellCharacters: 32_767,
  documentCharacters: 5_000_000,
  pages: 2_000,
  memoryMegabytes: 256,
  milliseconds: 60_000,
});
