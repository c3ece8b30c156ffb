import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { type Answer, type Ask, headOf, noAnswer } from './answer.ts';
import type { Line } from './connector.ts';
import { exchangeResult, unverified } from './failure.ts';

/** Browsers take 256 KB of headers; the largest that were met had 40. */
const MAX_HEADER_BYTES = 128 * 1024;

/** Ask on a connection of its own through Node's lenient parser, and close it. */
export function askLenient(line: Line, ask: Ask): Promise<Answer> {
  return new Promise((resolve) => {
    const { url, deadline } = ask;
    let reading: (() => void) | null = null;
    const sent: ClientRequest = request({
      createConnection: () => line.socket,
      method: ask.method,
      path: url.pathname + url.search,
      headers: ['host', url.host, 'connection', 'close', ...ask.headers],
      insecureHTTPParser: true,
      maxHeaderSize: MAX_HEADER_BYTES,
      joinDuplicateHeaders: true,
    });
    const stopListening = deadline.onEnd(() => {
      if (reading === null) settle(noAnswer(deadline.result('http') ?? unverified('http', 'http.timeout')));
      else reading();
    });
    function settle(answer: Answer): void {
      stopListening();
      resolve(answer);
      sent.destroy();
    }
    sent.on('error', (error) => settle(noAnswer(exchangeResult(error))));
    sent.on('response', (response) => {
      reading = readBody(response, ask, settle);
    });
    sent.end(ask.form);
  });
}

/** @returns what to call when the time is over */
function readBody(response: IncomingMessage, ask: Ask, settle: (answer: Answer) => void): () => void {
  const raw = response.rawHeaders;
  const pairs = Array.from({ length: raw.length / 2 }, (_each, index): [string, string] => [
    raw[index * 2] ?? '',
    raw[index * 2 + 1] ?? '',
  ]);
  const head = headOf(response.statusCode ?? 0, response.statusMessage ?? '', response.httpVersion, pairs);
  const wanted = ask.wanted(head);
  const chunks: Buffer[] = [];
  let size = 0;
  function finish(end: Pick<Answer, 'cut' | 'failure'>): void {
    settle({ head, body: Buffer.concat(chunks).subarray(0, wanted), ...end, forgiven: [] });
  }
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > wanted) finish({ cut: true, failure: null });
  });
  response.on('end', () => finish({ cut: false, failure: null }));
  response.on('error', (error) => {
    const result = exchangeResult(error);
    const failure =
      result.code === 'http.malformed' ? result : unverified('body', 'body.incomplete', result.detail);
    finish({ cut: false, failure });
  });
  return () => finish({ cut: false, failure: ask.deadline.result('body') });
}
