import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extractPage } from '@mumian/extract';
import { addressOf, openAddressBook } from './extract-address.ts';
import { listRecord, pageRecord, readable } from './extract-record.ts';
import { badUsage } from './usage.ts';

/** The command line as it was typed. */
export interface ExtractionInput {
  readonly files: readonly string[];
  readonly urls?: string;
  readonly list: boolean;
  readonly jsonl: boolean;
  readonly today?: string;
}

/** What the verb writes to. */
export interface ExtractionConsole {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Exit code when some file was not read; the others are. */
const SOME_UNREAD = 1;

/**
 * Run `mumian extract`: one record a file, in the order of the command line.
 *
 * @returns the exit code: 0 when all files were read, 1 when some were not, 2 for bad usage
 */
export async function runExtraction(
  input: ExtractionInput,
  { stdout, stderr }: ExtractionConsole,
): Promise<number> {
  const { today } = input;
  const book = await openAddressBook(input.urls);
  const problem =
    typeof book === 'string'
      ? book
      : today !== undefined && !isDay(today)
        ? '--today 须为 YYYY-MM-DD 形式的日期。'
        : null;
  if (problem !== null || typeof book === 'string') {
    stderr.write(`${problem}\n`);
    return badUsage;
  }
  let code = 0;
  for (const file of input.files) {
    const body = await bytesOf(file);
    if (body === null) {
      stderr.write(`文件“${file}”无法读取，已跳过。\n`);
      code = SOME_UNREAD;
      continue;
    }
    const { url, isKnown } = addressOf(book(file), body);
    const page = extractPage(
      { url, body, contentType: '' },
      {
        html: !input.list,
        articleAlways: !input.list,
        isAddressUnknown: !isKnown,
        ...(today === undefined ? {} : { today }),
      },
    );
    const record = input.list ? listRecord(file, page) : pageRecord(file, page);
    const line = input.jsonl ? JSON.stringify(record) : readable(record);
    if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
  }
  return code;
}

async function bytesOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
