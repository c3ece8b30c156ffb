// Program of a thread that reads pages beside the crawl: each message is a page as it came, each answer what it says.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type ExtractOptions, extractPage, type PageInput } from '@mumian/extract';
import { createPageWriter } from './page-wire.ts';

if (isMainThread || parentPort === null) throw new Error('this is the program of a thread');
const port = parentPort;
const options = workerData as ExtractOptions;
const write = createPageWriter();

port.on('message', (input: PageInput) => {
  const sent = write(extractPage(input, options));
  port.postMessage(sent, [sent.bytes.buffer]);
});
