import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileSource } from './byte-source.ts';
import { type ChildRequest, type ReadableKind, readMessage } from './child-message.ts';
import { runChild } from './child-process.ts';
import { judgeOutside, judgeSize } from './judge.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { expectPdf } from './pdf-text.ts';
import { IntakeRefusal } from './refusal.ts';
import type { SheetRow } from './workbook-rows.ts';

/** Limits that differ from `defaultLimits`. */
export interface IntakeOptions {
  limits?: Partial<Limits>;
}

/**
 * Judges a file whole without reading it: before it is stored, for example.
 *
 * @throws IntakeRefusal when it is not let in; errors of the file system as they are
 */
export async function judgeFile(
  path: string,
  kind: ReadableKind,
  { limits = {} }: IntakeOptions = {},
): Promise<void> {
  for await (const _ of ask(path, { task: 'judge', kind, sheet: undefined, tables: false, limits }));
}

/**
 * Rows of one sheet of an .xlsx that have something in them, in order, as fast as they are taken. The first comes when the
 * whole file has been judged, so an error after it (a reference to nothing, the time limit) is rare; it still means that the
 * file is refused and nothing of it counts.
 *
 * @param sheet name of the sheet; without it the first one that is not hidden
 * @throws IntakeRefusal when it is not let in; errors of the file system as they are
 */
export async function* readWorkbook(
  path: string,
  { sheet, limits = {} }: IntakeOptions & { sheet?: string } = {},
): AsyncGenerator<SheetRow> {
  for await (const said of ask(path, { task: 'read', kind: 'xlsx', sheet, tables: false, limits }))
    if (Array.isArray(said)) yield* said;
}

/**
 * Rows of all tables of a .docx that have something in them, numbered from 1 through all of them; a cell over several
 * rows stands in each. Their cells are texts.
 *
 * @throws IntakeRefusal when it is not let in; errors of the file system as they are
 */
export async function* readTables(
  path: string,
  { limits = {} }: IntakeOptions = {},
): AsyncGenerator<SheetRow> {
  for await (const said of ask(path, { task: 'read', kind: 'docx', sheet: undefined, tables: true, limits }))
    if (Array.isArray(said)) yield* said;
}

/**
 * Text of a .docx or .pdf, a paragraph of the document (a line of a page) a line.
 *
 * @throws IntakeRefusal when it is not let in; errors of the file system as they are
 */
export async function readText(
  path: string,
  kind: 'docx' | 'pdf',
  { limits = {} }: IntakeOptions = {},
): Promise<string> {
  const lines: string[] = [];
  for await (const said of ask(path, { task: 'read', kind, sheet: undefined, tables: false, limits }))
    if (!Array.isArray(said)) lines.push(...said.paragraphs);
  return lines.join('\n');
}

type Question = Pick<ChildRequest, 'task' | 'kind' | 'sheet' | 'tables'> & { limits: Partial<Limits> };

async function* ask(
  path: string,
  { limits, ...question }: Question,
): AsyncGenerator<SheetRow[] | { paragraphs: string[] }> {
  const all: Limits = { ...defaultLimits, ...limits };
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const source = fileSource(file.fd, size);
    if (question.kind === 'pdf') {
      judgeSize(source, all);
      await expectPdf(source);
    } else await judgeOutside(source, all, question.kind);
    for await (const line of runChild(
      { ...question, bytes: size, limits: all, pdfReader: pdfReader() },
      file.fd,
    )) {
      const said = readMessage(line);
      if (said === 'end') return;
      yield said;
    }
    throw new IntakeRefusal('crashed', { detail: 'the child ended without a word' });
  } finally {
    await file.close();
  }
}

function pdfReader(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}
