import { createECDH, createHash, randomBytes, sign, X509Certificate } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import {
  type Cipher,
  cipherOf,
  prf,
  recordOf,
  recordReader,
  type TlsRecord,
  uint16,
  VERSION,
} from './terminator-cipher.ts';

/** Content types (RFC 5246 6.2.1) and handshake types (7.4). */
const CHANGE_CIPHER_SPEC = 20;
const ALERT = 21;
const HANDSHAKE = 22;
const APPLICATION_DATA = 23;
const CLIENT_HELLO = 1;
const SERVER_HELLO = 2;
const CERTIFICATE = 11;
const SERVER_KEY_EXCHANGE = 12;
const SERVER_HELLO_DONE = 14;
const CLIENT_KEY_EXCHANGE = 16;
const FINISHED = 20;

/** TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 (RFC 5289 3.2) on secp256r1, signed by ecdsa_secp256r1_sha256. */
const SUITE = 0xc02b;
const CURVE = 'prime256v1';
const NAMED_CURVE = Buffer.from([3, 0, 23]);
const SIGNATURE = Buffer.from([4, 3]);
const CLOSE_NOTIFY = Buffer.from([1, 0]);

/** A P-256 key and its certificate, PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface Terminator {
  readonly port: number;
  /** How many handshakes were begun, and how many were finished. */
  readonly begun: () => number;
  readonly finished: () => number;
  close(): Promise<void>;
}

/**
 * TLS 1.2 on 127.0.0.1 before a server of plain HTTP, as a load balancer of 2009 ends it: its ServerHello says nothing
 * of secure renegotiation (RFC 5746 3.6), neither with the extension nor with any other. Node's own server always
 * says it, which is why this one is made by hand. Of TLS it knows one suite and what OpenSSL needs of it: each message
 * of the client in one record, no client certificate, no resumption.
 */
export async function serveTerminator(identity: Identity, plainPort: number): Promise<Terminator> {
  const sockets = new Set<Socket>();
  let begun = 0;
  let finished = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    begun += 1;
    terminate(socket, identity, (cipher) => {
      finished += 1;
      return through(socket, cipher, plainPort);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    begun: () => begun,
    finished: () => finished,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Takes what the client says after its handshake. */
type Receiver = (plain: Buffer) => void;

/** Hands what is said on to the plain server, and its answer back. */
function through(socket: Socket, cipher: Cipher, plainPort: number): Receiver {
  const plain = connect(plainPort, '127.0.0.1');
  plain.on('error', () => socket.destroy());
  plain.on('data', (chunk: Buffer) => socket.write(cipher.seal(APPLICATION_DATA, chunk)));
  plain.on('end', () => socket.end(cipher.seal(ALERT, CLOSE_NOTIFY)));
  socket.on('close', () => plain.destroy());
  return (chunk) => plain.write(chunk);
}

/** The handshake of RFC 5246 7.3, then one call of the receiver for each record. */
function terminate(socket: Socket, identity: Identity, onFinished: (cipher: Cipher) => Receiver): void {
  const ecdh = createECDH(CURVE);
  const serverRandom = randomBytes(32);
  const spoken: Buffer[] = [];
  let clientRandom = Buffer.alloc(32);
  let master = Buffer.alloc(0);
  let cipher: Cipher | null = null;
  let receive: Receiver | null = null;

  function answerHello(hello: Buffer): void {
    // Header 4, version 2, then the random (7.4.1.2).
    clientRandom = Buffer.from(hello.subarray(6, 38));
    const offer = Buffer.concat([NAMED_CURVE, vector8(ecdh.generateKeys())]);
    const signed = sign('sha256', Buffer.concat([clientRandom, serverRandom, offer]), identity.key);
    const certificate = vector24(new X509Certificate(identity.cert).raw);
    say(
      // No session id, the suite, no compression, and no extensions at all (7.4.1.3).
      message(SERVER_HELLO, VERSION, serverRandom, Buffer.from([0]), uint16(SUITE), Buffer.from([0])),
      message(CERTIFICATE, vector24(certificate)),
      // RFC 8422 5.4
      message(SERVER_KEY_EXCHANGE, offer, SIGNATURE, uint16(signed.length), signed),
      message(SERVER_HELLO_DONE),
    );
  }

  function say(...messages: readonly Buffer[]): void {
    spoken.push(...messages);
    for (const one of messages) socket.write(recordOf(HANDSHAKE, one));
  }

  function takeKey(exchange: Buffer): void {
    const shared = ecdh.computeSecret(exchange.subarray(5));
    master = Buffer.from(prf(shared, 'master secret', Buffer.concat([clientRandom, serverRandom]), 48));
  }

  /** Proof that both saw the same handshake (7.4.9). */
  function proof(label: string): Buffer {
    const seen = createHash('sha256').update(Buffer.concat(spoken)).digest();
    return message(FINISHED, prf(master, label, seen, 12));
  }

  function finish(theirs: Buffer, agreed: Cipher): void {
    if (!theirs.equals(proof('client finished'))) {
      socket.destroy();
      return;
    }
    spoken.push(theirs);
    socket.write(recordOf(CHANGE_CIPHER_SPEC, Buffer.from([1])));
    socket.write(agreed.seal(HANDSHAKE, proof('server finished')));
    receive = onFinished(agreed);
  }

  function take(record: TlsRecord): void {
    if (record.type === ALERT) socket.destroy();
    else if (record.type === CHANGE_CIPHER_SPEC) cipher = cipherOf(master, clientRandom, serverRandom);
    else if (cipher === null) takeOpen(record.payload);
    else if (receive === null) finish(cipher.open(record), cipher);
    else receive(cipher.open(record));
  }

  /** What the client says before both encrypt. */
  function takeOpen(said: Buffer): void {
    spoken.push(said);
    if (said[0] === CLIENT_HELLO) answerHello(said);
    else if (said[0] === CLIENT_KEY_EXCHANGE) takeKey(said);
    else socket.destroy();
  }

  const read = recordReader();
  socket.on('data', (chunk: Buffer) => {
    for (const record of read(chunk)) take(record);
  });
}

function message(type: number, ...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([type]), vector24(Buffer.concat(parts))]);
}

function vector8(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

function vector24(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0]), uint16(bytes.length), bytes]);
}
