import { readFile } from 'node:fs/promises';
import {
  FeedbackRefused,
  learn,
  noFeedback,
  parseFeedback,
  parseVerdict,
  type Verdict,
} from '@mumian/textcheck';
import { writeAtomically } from './inspect-output.ts';
import { badUsage } from './usage.ts';

/** What the verb writes to. */
export interface LearningConsole {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/**
 * Run `mumian textcheck learn`: all verdicts of the file or none.
 *
 * @returns the exit code: 0, or 2 when a file is not what it should be
 */
export async function runLearning(
  file: string | undefined,
  store: string | undefined,
  { stdout, stderr }: LearningConsole,
): Promise<number> {
  const refuse = (sentence: string): number => {
    stderr.write(`${sentence}\n`);
    return badUsage;
  };
  if (file === undefined || store === undefined)
    return refuse('请给出核定结果的文件和 --feedback <文件>，或用 --database 按数据库中的研判学习。');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return refuse(`文件“${file}”无法读取。`);
  const verdicts: Verdict[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      verdicts.push(parseVerdict(line));
    } catch (error) {
      if (!(error instanceof FeedbackRefused)) throw error;
      return refuse(`“${file}”第 ${at + 1} 行：${error.message}`);
    }
  }
  const before = await readFile(store, 'utf8').catch(() => undefined);
  try {
    const after = learn(before === undefined ? noFeedback : parseFeedback(before), verdicts);
    await writeAtomically(store, `${JSON.stringify(after, null, 2)}\n`);
    stdout.write(
      `已学习 ${verdicts.length} 条核定结果：${Object.keys(after.rules).length} 条规则有准确率，${after.exceptions.length} 处例外，${after.pairs.length} 个新易错词。\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof FeedbackRefused)) throw error;
    return refuse(`“${store}”：${error.message}`);
  }
}
