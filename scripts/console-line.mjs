// What the start scripts print, where they keep their files, and how they give up.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Stamps and logs of installing and building; ignored by git. */
export const workFolder = join(root, '.mumian');

/** A reason to give up that the operator can remove: the sentence is all that is printed. */
export class Halt extends Error {
  constructor(sentence, exitCode) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/**
 * Shows that something takes its time: a line that counts seconds in a terminal, a line every ten seconds elsewhere. The
 * function it returns ends it.
 */
export function progress(title, out) {
  const from = Date.now();
  const seconds = () => Math.round((Date.now() - from) / 1000);
  if (!out.isTTY) out.write(`${title}……\n`);
  const draw = () =>
    out.write(out.isTTY ? `\r${title}…… ${seconds()} 秒` : `${title}…… 已用 ${seconds()} 秒\n`);
  const timer = setInterval(draw, out.isTTY ? 1000 : 10_000);
  return (well) => {
    clearInterval(timer);
    out.write(`${out.isTTY ? '\r' : ''}${title}：${well ? '完成' : '失败'}（${seconds()} 秒）\n`);
  };
}

/** Runs a script to its end; a `Halt` is printed as its sentence, everything else as the defect it is. */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
