import { type ChildProcess, spawn } from 'node:child_process';
import type { ChildRequest } from './child-message.ts';
import { type ChildProgram, childProgram } from './child-program.ts';
import { createGate } from './gate.ts';
import { readLines } from './line.ts';
import { IntakeRefusal } from './refusal.ts';
import { waitingClock } from './waiting-clock.ts';

/** Children of this process at one time; each may take the memory of `limits.memoryMegabytes`. The others wait. */
const AT_ONCE = 2;
/** What of the child's complaints is kept for the log. */
const COMPLAINT_CHARACTERS = 4_000;
/** A bundle of rows is some hundred kilobytes; a row of 256 full cells, the worst one, has 8 million characters. */
const LINE_CHARACTERS = 64_000_000;

const gate = createGate(AT_ONCE);

/**
 * Runs the child for one request and gives its lines. It is killed when the caller stops or when it has kept the caller
 * waiting longer than the limit in all, and dies by itself when its heap is full. It has no environment: no secret of
 * ours is within its reach.
 *
 * @param descriptor the open file, which stays the caller's to close, afterwards
 * @throws IntakeRefusal (`memory`, `time`, `crashed`)
 */
export async function* runChild(request: ChildRequest, descriptor: number): AsyncGenerator<string> {
  const program = await childProgram();
  const leave = await gate.enter();
  try {
    yield* linesOf(start(program, request, descriptor), request.limits.milliseconds);
  } finally {
    leave();
  }
}

async function* linesOf(child: ChildProcess, milliseconds: number): AsyncGenerator<string> {
  const ended = new Promise<Error | undefined>((resolve) => {
    child.once('error', resolve).once('close', () => resolve(undefined));
  });
  const complaint = listen(child);
  const clock = waitingClock(milliseconds, () => child.kill('SIGKILL'));
  try {
    if (child.stdout) yield* clock.whileWaiting(readLines(child.stdout, LINE_CHARACTERS));
    const failure = await clock.during(ended);
    if (clock.isOver()) throw new IntakeRefusal('time', { detail: `${milliseconds} ms` });
    if (failure !== undefined || child.exitCode !== 0) throw deathOf(child, failure?.message ?? complaint());
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

function start(program: ChildProgram, request: ChildRequest, descriptor: number): ChildProcess {
  const { SYSTEMROOT } = process.env;
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${request.limits.memoryMegabytes}`,
      '--disable-proto=delete',
      ...('file' in program ? [program.file] : ['--input-type=module', '-']),
      JSON.stringify(request),
    ],
    {
      // Windows finds its own libraries by this one name.
      env: SYSTEMROOT === undefined ? {} : { SYSTEMROOT },
      stdio: ['pipe', 'pipe', 'pipe', descriptor, 'ipc'],
      windowsHide: true,
    },
  );
  // A child that dies before it has read its program breaks this pipe; how it died is told by its end.
  child.stdin?.on('error', () => undefined).end('code' in program ? program.code : '');
  return child;
}

/** Keeps the beginning of what the child complains of. */
function listen(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    if (text.length < COMPLAINT_CHARACTERS) text += piece.slice(0, COMPLAINT_CHARACTERS);
  });
  return () => text;
}

function deathOf(child: ChildProcess, complaint: string): IntakeRefusal {
  const isMemory = /heap out of memory|Allocation failed/.test(complaint);
  const detail = `exit ${child.exitCode ?? child.signalCode}: ${complaint}`;
  return new IntakeRefusal(isMemory ? 'memory' : 'crashed', { detail });
}
