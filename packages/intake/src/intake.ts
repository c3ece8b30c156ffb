import { open } from 'node:fs/promises';
import { fileSource } from './byte-source.ts';
import { type ChildRequest, readMessage } from './child-message.ts';
import { runChild } from './child-process.ts';
import type { FileKindName } from './file-kind.ts';
import { judgeOutside } from './judge.ts';
import { defaultLimits, type Limits } from './limits.ts';
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
  kind: FileKindName,
  { limits = {} }: IntakeOptions = {},
): Promise<void> {
  for await (const _ of ask(path, { task: 'judge', kind, sheet: undefined, limits }));
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
  for await (const rows of ask(path, { task: 'read', kind: 'xlsx', sheet, limits })) yield* rows;
}

type Question = Pick<ChildRequest, 'task' | 'kind' | 'sheet'> & { limits: Partial<Limits> };

async function* ask(path: string, { limits, ...question }: Question): AsyncGenerator<SheetRow[]> {
  const all: Limits = { ...defaultLimits, ...limits };
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    await judgeOutside(fileSource(file.fd, size), all);
    for await (const line of runChild({ ...question, bytes: size, limits: all }, file.fd)) {
      const said = readMessage(line);
      if (said === 'end') return;
      yield said;
    }
    throw new IntakeRefusal('crashed', { detail: 'the child ended without a word' });
  } finally {
    await file.close();
  }
}
