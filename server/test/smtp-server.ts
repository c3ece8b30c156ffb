import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server took it over, decoded. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came over the wire. */
  raw: string;
  /** Names in lower case, unfolded, encoded words decoded. */
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** A real SMTP server on loopback, and what it has received. */
export interface MailHost {
  port: number;
  received: ReceivedMail[];
  /** Sessions opened so far. */
  sessions: () => number;
  close(): Promise<void>;
}

/** Starts one; `options` may refuse what they like, by default it takes everything without encryption. */
export async function openMailHost(
  options: SMTPServerOptions = {},
  /** Called with every mail when all of its content is there, before the server has answered. */
  onContent: (mail: ReceivedMail) => Promise<void> | void = () => undefined,
): Promise<MailHost> {
  const received: ReceivedMail[] = [];
  let sessions = 0;
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 1,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    ...options,
    onConnect(session, callback) {
      sessions += 1;
      if (options.onConnect) options.onConnect.call(this, session, callback);
      else callback();
    },
    onData(stream, session, callback) {
      // A client that hangs up in the middle has sent nothing.
      void text(stream).then(async (raw) => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const mail = { from, to: rcptTo.map(({ address }) => address), raw, ...readMail(raw) };
        try {
          await onContent(mail);
          received.push(mail);
          callback(null, '2.0.0 queued as 42');
        } catch (error) {
          callback(error as Error);
        }
      }, callback);
    },
  });
  // Clients that hang up in the middle are part of what is tested.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    sessions: () => sessions,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An answer with which the server refuses. */
export function smtpError(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

function readMail(raw: string): Pick<ReceivedMail, 'headers' | 'text' | 'html'> {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1).map(partOf);
  const bodyOf = (type: string) => {
    const part = parts.find((one) => one.headers['content-type']?.startsWith(type));
    if (!part) return '';
    const encoding = part.headers['content-transfer-encoding'];
    return encoding === 'base64' ? Buffer.from(part.body, 'base64').toString('utf8') : fromQuoted(part.body);
  };
  return { headers, text: bodyOf('text/plain'), html: bodyOf('text/html') };
}

function partOf(source: string): { headers: Record<string, string>; body: string } {
  const trimmed = source.replace(/^\r\n/, '');
  const end = trimmed.indexOf('\r\n\r\n');
  const lines = trimmed
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), decodedWords(line.slice(at + 1).trim())];
    }),
  );
  return { headers, body: trimmed.slice(end + 4) };
}

/** RFC 2047; blanks between two encoded words are no part of the text. */
function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, words: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('latin1')
        : fromQuoted(words.replace(/_/g, ' '), 'latin1'),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

function fromQuoted(quoted: string, as: 'utf8' | 'latin1' = 'utf8'): string {
  const bytes = quoted
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString(as);
}
