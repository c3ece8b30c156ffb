// Program of the child process in which an untrusted file is judged and read. Descriptor 3 is the open file, the last
// argument the request; every line of standard output is one message. It has no environment and needs no other file.
import { fileSource } from './byte-source.ts';
import type { ChildMessage, ChildRequest } from './child-message.ts';
import { judgeWhole } from './judge.ts';
import { IntakeRefusal } from './refusal.ts';
import { readSheet } from './workbook-rows.ts';

const FILE = 3;

// The channel is the life line: without the parent nobody reads, and nobody would end a child that goes astray.
process.once('disconnect', () => process.exit(1));

const request: ChildRequest = JSON.parse(process.argv.at(-1) ?? '');
await answer(request);
process.exit(0);

async function answer({ task, kind, bytes, sheet, limits }: ChildRequest): Promise<void> {
  try {
    const office = await judgeWhole(fileSource(FILE, bytes), kind, limits);
    if (task === 'read') await readSheet(office, sheet, limits, (rows) => say({ rows }));
    await say({ end: true });
  } catch (error) {
    if (!(error instanceof IntakeRefusal)) throw error;
    const { code, fact, detail } = error;
    await say({ refused: { code, fact, detail } });
  }
}

/** Resolves when the line has left this process. */
function say(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(message)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
