import { type Answer, type Ask, type Head, headOf, noAnswer } from './answer.ts';
import type { Line } from './connector.ts';
import { isReset, unverified } from './failure.ts';
import { type BodyReader, bodyReaderOf } from './response-body.ts';
import { readResponseHead } from './response-head.ts';

/** Interim answers (100 Continue, 103 Early Hints) before the real one. */
const MOST_INTERIM = 10;
const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Ask on a connection of its own and read the answer with a reader of ours, which takes whatever a browser would.
 * Everything is bounded: the head by 128 KB, the body by what is wanted, the time by the deadline.
 */
export function askTolerant(line: Line, ask: Ask): Promise<Answer> {
  return new Promise((resolve) => {
    const { socket } = line;
    const reader = createReader(ask);
    const stopListening = ask.deadline.onEnd(() => settle(reader.expire()));
    function settle(answer: Answer | null): void {
      if (answer === null) return;
      stopListening();
      socket.removeListener('data', onData);
      socket.destroy();
      resolve(answer);
    }
    const onData = (chunk: Buffer) => settle(reader.push(chunk));
    socket.on('data', onData);
    socket.on('error', (error) => settle(reader.end(isReset(error) ? 'ECONNRESET' : error.message)));
    socket.on('close', () => settle(reader.end(null)));
    socket.write(requestText(ask));
  });
}

function requestText({ method, url, headers, form }: Ask): string {
  const lines = [`${method} ${url.pathname}${url.search} HTTP/1.1`, `host: ${url.host}`, 'connection: close'];
  for (let index = 0; index + 1 < headers.length; index += 2)
    lines.push(`${headers[index]}: ${headers[index + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n${form ?? ''}`;
}

/** Collects one answer; each call gives it back as soon as it is settled, null before. */
function createReader(ask: Ask) {
  let unread: Buffer = NOTHING;
  let head: Head | null = null;
  let body: BodyReader | null = null;
  let interim = 0;
  let wanted = 0;
  let size = 0;
  const parts: Buffer[] = [];
  const oddities = new Set<string>();

  function answer(end: Pick<Answer, 'cut' | 'failure'>): Answer {
    const forgiven = [...oddities, ...(body?.oddities ?? [])].map((detail) => ({
      code: 'http.malformed',
      detail,
    }));
    return { head, body: Buffer.concat(parts).subarray(0, wanted), ...end, forgiven };
  }

  function refuse(detail: string): Answer {
    return noAnswer(unverified('http', 'http.malformed', detail));
  }

  function readHead(isEnd: boolean): Answer | null {
    const reading = readResponseHead(unread);
    if (reading === 'incomplete') return null;
    if (reading === 'not-http') return readSimple(isEnd);
    unread = unread.subarray(reading.length);
    if (reading.status < 200) {
      interim += 1;
      return interim > MOST_INTERIM || reading.status === 101 ? refuse('interim answers') : readHead(isEnd);
    }
    for (const oddity of reading.oddities) oddities.add(oddity);
    begin(headOf(reading.status, reading.reason, reading.httpVersion, reading.pairs));
    body = bodyReaderOf(reading.status, reading.pairs);
    if (body === null) {
      head = null;
      return refuse('contradicting Content-Length');
    }
    return readBody(unread);
  }

  /** HTTP/0.9 is a body and nothing else. Only what begins like markup is taken for one, not the banner of another service. */
  function readSimple(isEnd: boolean): Answer | null {
    const opening = unread.toString('latin1', 0, 512).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
    if (!/^<[!a-z]/i.test(opening)) {
      const isTls = unread[0] === 0x15 && unread[1] === 0x03;
      return opening === '' && !isEnd ? null : refuse(isTls ? 'TLS' : 'not HTTP');
    }
    oddities.add('HTTP/0.9');
    begin(headOf(200, '', '0.9', []));
    body = bodyReaderOf(200, []);
    return readBody(unread);
  }

  function begin(read: Head): void {
    head = read;
    wanted = ask.wanted(read);
  }

  function readBody(chunk: Buffer): Answer | null {
    if (body === null) return null;
    const part = body.push(chunk);
    size += part.length;
    if (part.length > 0) parts.push(part);
    if (size > wanted) return answer({ cut: true, failure: null });
    if (!body.isDone) return null;
    return answer({ cut: false, failure: body.mayEnd ? null : incomplete('chunk without a size') });
  }

  return {
    push(chunk: Buffer): Answer | null {
      if (head !== null) return readBody(chunk);
      unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
      return readHead(false);
    },
    end(error: string | null): Answer {
      if (head === null && unread.length === 0)
        return noAnswer(unverified('http', 'http.reset', error ?? 'closed'));
      if (head === null) return readHead(true) ?? refuse('head without an end');
      const isWhole = error === null && body?.mayEnd === true;
      return answer({ cut: false, failure: isWhole ? null : incomplete(error ?? 'closed') });
    },
    expire(): Answer {
      const failure = ask.deadline.result(head === null ? 'http' : 'body');
      return head === null
        ? noAnswer(failure ?? unverified('http', 'http.timeout'))
        : answer({ cut: false, failure });
    },
  };
}

function incomplete(detail: string) {
  return unverified('body', 'body.incomplete', detail);
}
