// Program of the child process in which an untrusted file is judged and read. Descriptor 3 is the open file, the last
// argument the request; every line of standard output is one message. It has no environment and needs no other file.
import { fileSource } from './byte-source.ts';
import type { ChildMessage, ChildRequest } from './child-message.ts';
import { readDocumentTables } from './document-tables.ts';
import { readDocumentText } from './document-text.ts';
import { judgeWhole } from './judge.ts';
import { expectPdf, readPdfText } from './pdf-text.ts';
import { IntakeRefusal } from './refusal.ts';
import { readSheet } from './workbook-rows.ts';

const FILE = 3;

// The channel is the life line: without the parent nobody reads, and nobody would end a child that goes astray.
process.once('disconnect', () => process.exit(1));

const request: ChildRequest = JSON.parse(process.argv.at(-1) ?? '');
await answer(request);
process.exit(0);

async function answer({ task, kind, bytes, sheet, tables, pdfReader, limits }: ChildRequest): Promise<void> {
  try {
    const source = fileSource(FILE, bytes);
    if (kind === 'pdf') {
      await expectPdf(source);
      await readPdfText(source, pdfReader, limits, async (paragraphs) => {
        if (task === 'read') await say({ paragraphs });
      });
    } else {
      const office = await judgeWhole(source, kind, limits);
      if (task === 'read' && kind === 'xlsx') await readSheet(office, sheet, limits, (rows) => say({ rows }));
      else if (task === 'read' && tables) await readDocumentTables(office, limits, (rows) => say({ rows }));
      else if (task === 'read') await readDocumentText(office, limits, (paragraphs) => say({ paragraphs }));
    }
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
