import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import {
  type Checker,
  corrected,
  createChecker,
  type Feedback,
  FeedbackRefused,
  type Issue,
  noFeedback,
  type Person,
  parseFeedback,
  standardLayers,
  type TextFacts,
} from '@mumian/textcheck';
import { readDocument, UnreadDocument } from './textcheck-document.ts';
import { type OpinionInput, openReviewer, withOpinion } from './textcheck-opinion.ts';
import { readPersons } from './textcheck-persons.ts';
import { readableIssues } from './textcheck-report.ts';
import { badUsage } from './usage.ts';

/** The command line as it was typed. */
export interface TextCheckInput extends OpinionInput {
  readonly files: readonly string[];
  readonly jsonl: boolean;
  readonly mode: string;
  readonly persons?: string;
  readonly feedback?: string;
  readonly shadow: boolean;
}

/** What the verb touches outside of itself. */
export interface TextCheckConsole {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Exit code when some file or line was not read; the others are. */
const SOME_UNREAD = 1;

/**
 * Run `mumian textcheck`.
 *
 * @returns the exit code: 0 when everything was read, with or without issues; 1 when some was not; 2 for bad usage
 */
export async function runTextCheck(input: TextCheckInput, outside: TextCheckConsole): Promise<number> {
  const checker = await openChecker(input);
  if (typeof checker === 'string') {
    outside.stderr.write(`${checker}\n`);
    return badUsage;
  }
  const reviewer = openReviewer(input);
  if (typeof reviewer === 'string') {
    outside.stderr.write(`${reviewer}\n`);
    return badUsage;
  }
  const tell = (sentence: string) => void outside.stderr.write(`${sentence}\n`);
  const find: Finder = (text, facts) =>
    withOpinion(reviewer, text, { issues: checker.check(text, facts), shadow: input.shadow, tell });
  try {
    return input.jsonl
      ? await checkLines(input.files, find, outside)
      : await checkDocuments(input.files, find, outside);
  } finally {
    await reviewer?.close();
  }
}

/** What is wrong with a text, with a second opinion where one is asked for. */
type Finder = (text: string, facts?: TextFacts) => Promise<readonly Issue[]>;

/** A checker as the options ask for, or the sentence that says what is wrong with them. */
async function openChecker({ mode, persons, feedback, shadow }: TextCheckInput): Promise<Checker | string> {
  if (mode !== 'careful' && mode !== 'thorough') return '--mode 须为 careful 或 thorough。';
  let people: readonly Person[] = [];
  if (persons !== undefined) {
    const read = await readPersons(persons);
    if (typeof read === 'string') return read;
    people = read;
  }
  let taught: Feedback = noFeedback;
  if (feedback !== undefined) {
    const text = await readFile(feedback, 'utf8').catch(() => undefined);
    if (text === undefined) return `反馈文件“${feedback}”无法读取。`;
    try {
      taught = parseFeedback(text);
    } catch (error) {
      if (!(error instanceof FeedbackRefused)) throw error;
      return `“${feedback}”：${error.message}`;
    }
  }
  return createChecker({
    layers: standardLayers({ persons: people, feedback: taught }),
    mode,
    shadow,
    feedback: taught,
  });
}

async function checkDocuments(
  files: readonly string[],
  find: Finder,
  { stdin, stdout, stderr }: TextCheckConsole,
): Promise<number> {
  let code = 0;
  for (const file of files.length === 0 ? [undefined] : files) {
    try {
      const { text, facts } = await readDocument(file ?? stdin);
      await write(stdout, readableIssues(file ?? '标准输入', text, await find(text, facts)));
    } catch (error) {
      if (!(error instanceof UnreadDocument)) throw error;
      stderr.write(`${error.message}\n`);
      code = SOME_UNREAD;
    }
  }
  return code;
}

async function checkLines(
  files: readonly string[],
  find: Finder,
  { stdin, stdout, stderr }: TextCheckConsole,
): Promise<number> {
  let code = 0;
  for (const file of files.length === 0 ? [undefined] : files) {
    if (file !== undefined && !(await isReadable(file))) {
      stderr.write(`文件“${file}”无法读取，已跳过。\n`);
      code = SOME_UNREAD;
      continue;
    }
    let number = 0;
    const lines = createInterface({
      input: file === undefined ? stdin : createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const record = recordOf(line.replace(/^\ufeff/, ''));
      if (record === undefined) {
        stderr.write(
          `${file === undefined ? '标准输入' : `“${file}”`}第 ${number} 行不是 {"id","text"}，已跳过。\n`,
        );
        code = SOME_UNREAD;
        continue;
      }
      const issues = await find(record.text);
      await write(
        stdout,
        `${JSON.stringify({ id: record.id, corrected: corrected(record.text, issues), issues })}\n`,
      );
    }
  }
  return code;
}

/** A line of input; its id is echoed, whatever it is. */
function recordOf(line: string): { id: unknown; text: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      return undefined;
    return { id: 'id' in value ? value.id : null, text: value.text };
  } catch {
    return undefined;
  }
}

async function isReadable(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
