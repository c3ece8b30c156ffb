import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** Every record and hello of ours says TLS 1.2. */
export const VERSION = Buffer.from([3, 3]);

/** A record of RFC 5246 6.2.1: its type, and its bytes as they stood on the wire. */
export interface TlsRecord {
  readonly type: number;
  readonly payload: Buffer;
}

const HEADER = 5;
const NONCE = 8;
const TAG = 16;
const LONGEST = 2 ** 14;

/** Collects what a socket gives into whole records. */
export function recordReader(): (chunk: Buffer) => TlsRecord[] {
  let unread = Buffer.alloc(0);
  return (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    const records: TlsRecord[] = [];
    while (unread.length >= HEADER && unread.length >= HEADER + unread.readUInt16BE(3)) {
      const end = HEADER + unread.readUInt16BE(3);
      records.push({ type: unread.readUInt8(0), payload: unread.subarray(HEADER, end) });
      unread = unread.subarray(end);
    }
    return records;
  };
}

export function recordOf(type: number, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), VERSION, uint16(payload.length), payload]);
}

export function uint16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}

/** The pseudorandom function of TLS 1.2 with SHA-256 (RFC 5246 5): `length` bytes. */
export function prf(secret: Buffer, label: string, seed: Buffer, length: number): Buffer {
  const hmac = (data: Buffer) => createHmac('sha256', secret).update(data).digest();
  const labelled = Buffer.concat([Buffer.from(label), seed]);
  let turn = labelled;
  let bytes = Buffer.alloc(0);
  while (bytes.length < length) {
    turn = hmac(turn);
    bytes = Buffer.concat([bytes, hmac(Buffer.concat([turn, labelled]))]);
  }
  return bytes.subarray(0, length);
}

/** Both directions of a connection, from the view of the server. */
export interface Cipher {
  /** Records of at most 16 KB each. */
  seal(type: number, plain: Buffer): Buffer;
  /** @throws when the record was changed on its way, or is out of turn */
  open(record: TlsRecord): Buffer;
}

/** AES-128-GCM as RFC 5288 3 uses it, with keys by RFC 5246 6.3; the two randoms are those of the hellos. */
export function cipherOf(master: Buffer, clientRandom: Buffer, serverRandom: Buffer): Cipher {
  const block = prf(master, 'key expansion', Buffer.concat([serverRandom, clientRandom]), 40);
  const [clientKey, serverKey] = [block.subarray(0, 16), block.subarray(16, 32)];
  const [clientSalt, serverSalt] = [block.subarray(32, 36), block.subarray(36, 40)];
  let sent = 0n;
  let received = 0n;

  function sealOne(type: number, plain: Buffer): Buffer {
    const nonce = uint64(sent);
    const gcm = createCipheriv('aes-128-gcm', serverKey, Buffer.concat([serverSalt, nonce]));
    gcm.setAAD(Buffer.concat([nonce, Buffer.from([type]), VERSION, uint16(plain.length)]));
    sent += 1n;
    const hidden = Buffer.concat([gcm.update(plain), gcm.final()]);
    return recordOf(type, Buffer.concat([nonce, hidden, gcm.getAuthTag()]));
  }

  return {
    seal(type, plain) {
      const records: Buffer[] = [];
      for (let at = 0; at < plain.length; at += LONGEST)
        records.push(sealOne(type, plain.subarray(at, at + LONGEST)));
      return Buffer.concat(records);
    },
    open({ type, payload }) {
      const nonce = payload.subarray(0, NONCE);
      const hidden = payload.subarray(NONCE, payload.length - TAG);
      const gcm = createDecipheriv('aes-128-gcm', clientKey, Buffer.concat([clientSalt, nonce]));
      gcm.setAAD(Buffer.concat([uint64(received), Buffer.from([type]), VERSION, uint16(hidden.length)]));
      gcm.setAuthTag(payload.subarray(payload.length - TAG));
      received += 1n;
      return Buffer.concat([gcm.update(hidden), gcm.final()]);
    },
  };
}

function uint64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}
