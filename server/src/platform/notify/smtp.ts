import { Readable } from 'node:stream';
import type { Outbound } from '@mumian/outbound';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailReason, MailServer } from './mail.ts';

/** How long the mail server may take, in milliseconds. */
export interface SmtpLimits {
  greetingMs: number;
  /** Between two signs of life. */
  silenceMs: number;
}

const LIMITS: SmtpLimits = { greetingMs: 30_000, silenceMs: 60_000 };

/** Why something did not work, and whether it may at another time. */
export class SmtpFailure extends Error {
  readonly reason: MailReason;
  /** Of the whole server, and not of this mail alone. */
  readonly ofServer: boolean;
  /** The same would be refused again. */
  readonly final: boolean;
  /** What the mail server said, first line. */
  readonly answer: string | null;

  constructor(of: { reason: MailReason; ofServer: boolean; final: boolean; answer: string | null }) {
    super(of.reason);
    this.name = 'SmtpFailure';
    this.reason = of.reason;
    this.ofServer = of.ofServer;
    this.final = of.final;
    this.answer = of.answer;
  }
}

/** A session with the mail server, signed in. */
export interface SmtpSession {
  /**
   * Hands over one mail. `beforeContent` is awaited when the server has accepted sender and recipient and waits for the
   * content: up to there nothing has been given away, from there on only the server knows.
   * @returns what the server said when it took the mail over
   * @throws SmtpFailure
   */
  send(mail: {
    from: string;
    to: string;
    message: Buffer;
    beforeContent: () => Promise<void>;
  }): Promise<string>;
  close(): void;
}

/**
 * Opens a session on a connection that the guard has judged. Encrypted as the settings say or not at all: a server that
 * offers less is refused, and a password goes over nothing but verified TLS.
 *
 * @param roots certificates (PEM) of roots beside the usual ones
 * @throws SmtpFailure
 */
export async function openSmtp(
  server: MailServer,
  of: { outbound: Pick<Outbound, 'connect'>; roots?: readonly string[]; limits?: SmtpLimits },
): Promise<SmtpSession> {
  const { greetingMs, silenceMs } = of.limits ?? LIMITS;
  const socket = await of.outbound.connect(server.host, server.port);
  if ('code' in socket) throw unconnected(socket.code);
  const connection = new SMTPConnection({
    connection: socket,
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: of.roots ? { ca: [...of.roots] } : {},
    greetingTimeout: greetingMs,
    connectionTimeout: greetingMs,
    socketTimeout: silenceMs,
    name: 'mumian',
    logger: false,
  });
  // Told of failures between two commands; those within one come by its callback.
  let broken: unknown;
  connection.on('error', (error: unknown) => {
    broken = error;
  });
  const step = <T>(start: (done: (error: unknown, value: T) => void) => void) =>
    new Promise<T>((resolve, reject) => {
      const fail = (error: unknown) => reject(error);
      connection.once('error', fail);
      start((error, value) => {
        connection.removeListener('error', fail);
        if (error) reject(error);
        else resolve(value);
      });
    });
  try {
    await step<void>((done) => connection.connect((error) => done(error, undefined)));
    const { credentials } = server;
    if (credentials !== null) {
      if (!connection.secure) throw new SmtpFailure(missing);
      const auth = { user: credentials.user, pass: credentials.password };
      await step<void>((done) => connection.login({ credentials: auth }, (error) => done(error, undefined)));
    }
  } catch (error) {
    connection.close();
    throw ofServer(error, server);
  }
  let failed = false;
  const giveUp = (error: unknown) => {
    broken = error;
  };
  return {
    async send({ from, to, message, beforeContent }) {
      if (broken !== undefined) throw ofServer(broken, server);
      let given = false;
      const content = Readable.from(
        (async function* () {
          await beforeContent();
          given = true;
          yield message;
        })(),
      );
      try {
        const { response } = await step<{ response: string }>((done) =>
          connection.send({ from, to: [to], size: message.length }, content, (error, info) =>
            done(error, info),
          ),
        );
        return firstLine(response) ?? '';
      } catch (error) {
        const failure = ofMail(error, given);
        failed ||= failure.ofServer;
        // The server still has the sender of this mail in hand; the next one begins afresh.
        if (!failed)
          await step((done) => connection.reset((failure) => done(failure, undefined))).catch(giveUp);
        throw failure;
      }
    },
    // A farewell in the middle of a mail would become part of it.
    close: () => (failed || broken !== undefined ? connection.close() : connection.quit()),
  };
}

const missing = { reason: 'tls-missing', ofServer: true, final: false, answer: null } as const;

function unconnected(code: string): SmtpFailure {
  const reason =
    code.startsWith('address.') || code === 'port.refused' ? 'address-refused' : reachReason(code);
  return new SmtpFailure({ reason, ofServer: true, final: false, answer: null });
}

function reachReason(code: string): MailReason {
  if (code.startsWith('dns.') || code === 'url.malformed') return 'name-unknown';
  return code === 'tcp.timeout' ? 'timeout' : 'unreachable';
}

/** Before the first mail: whatever happens concerns the server as a whole and may be put right there. */
function ofServer(error: unknown, { security }: MailServer): SmtpFailure {
  if (error instanceof SmtpFailure) return error;
  const { code, originalCode, command, responseCode, response } = told(error);
  const at = (reason: MailReason) =>
    new SmtpFailure({ reason, ofServer: true, final: false, answer: firstLine(response) });
  if (code === 'ETIMEDOUT') return at('timeout');
  if (command === 'STARTTLS') return at('tls-missing');
  if (code === 'ETLS') return at('tls-failed');
  if (code === 'EAUTH') return at(responseCode >= 400 && responseCode < 500 ? 'busy' : 'sign-in-refused');
  if (responseCode >= 400) return at(responseCode < 500 ? 'busy' : 'server-refused');
  // A handshake that fails comes as an error of the socket.
  const inHandshake = code === 'ESOCKET' && (security === 'tls' || TLS_CODE.test(originalCode));
  return at(inHandshake ? 'tls-failed' : 'broken');
}

/** What Node calls certificates and protocols that it does not accept. */
const TLS_CODE = /^(?:ERR_TLS_|ERR_SSL_|EPROTO|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** @param given the content, or part of it, has left */
function ofMail(error: unknown, given: boolean): SmtpFailure {
  const { code, command, responseCode, response } = told(error);
  const answer = firstLine(response);
  if (responseCode >= 400) {
    const final = responseCode >= 500;
    const isClosing = responseCode === 421;
    const reason = final ? refusedAt(command) : 'busy';
    return new SmtpFailure({ reason, ofServer: isClosing, final, answer });
  }
  if (given) return new SmtpFailure({ reason: 'no-receipt', ofServer: true, final: true, answer });
  const reason = code === 'ETIMEDOUT' ? 'timeout' : 'broken';
  return new SmtpFailure({ reason, ofServer: true, final: false, answer });
}

function refusedAt(command: string): MailReason {
  if (command === 'MAIL FROM') return 'sender-refused';
  return command === 'RCPT TO' ? 'recipient-refused' : 'content-refused';
}

interface Told {
  code: string;
  originalCode: string;
  command: string;
  responseCode: number;
  response: string;
}

/** What nodemailer's errors carry beside their message. */
function told(error: unknown): Told {
  const known = (typeof error === 'object' && error !== null ? error : {}) as Partial<Told>;
  const { code = '', originalCode = '', command = '', responseCode = 0, response = '' } = known;
  return { code, originalCode, command, responseCode, response: String(response) };
}

const ANSWER_LENGTH = 200;

/** The first line of an answer, without what is not to be seen. */
function firstLine(response: string): string | null {
  const line = response.split(/[\r\n]/)[0]?.replace(/\p{Cc}/gu, '') ?? '';
  return line === '' ? null : line.slice(0, ANSWER_LENGTH);
}
