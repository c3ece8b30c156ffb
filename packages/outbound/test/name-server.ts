import { createSocket } from 'node:dgram';
import { isIP } from 'node:net';

/** Numeric addresses; `silence` leaves the question unanswered. */
export type Answer =
  | readonly string[]
  | { readonly alias: string; readonly addresses: readonly string[] }
  | 'silence';

/** Decides by how often the name has been asked for this kind of address, from 0. */
export type Liar = (asked: number, version: 4 | 6) => Answer;

/** What the server says of a name. Names that are not in it do not exist, unless `*` says otherwise. */
export type Zone = Readonly<Record<string, Answer | Liar>>;

const TYPE_A = 1;
const TYPE_CNAME = 5;
const TYPE_AAAA = 28;
const NXDOMAIN = 3;

/** A small DNS server (RFC 1035) on loopback that says what it is told to, true or not. */
export async function serveNames(zone: Zone, ttl = 60) {
  const queries: string[] = [];
  const counts = new Map<string, number>();
  const socket = createSocket('udp4');
  socket.on('message', (message, peer) => {
    const { name, type, end } = readQuestion(message);
    queries.push(name);
    const said = zone[name] ?? zone['*'];
    const version = type === TYPE_A ? 4 : 6;
    const asked = counts.get(`${name} ${version}`) ?? 0;
    counts.set(`${name} ${version}`, asked + 1);
    const answer = typeof said === 'function' ? said(asked, version) : said;
    if (answer === 'silence') return;
    const { alias, addresses } =
      answer === undefined || !('alias' in answer) ? { alias: null, addresses: answer ?? [] } : answer;
    const records = addresses
      .filter((address) => isIP(address) === version && (type === TYPE_A || type === TYPE_AAAA))
      .map((address) => record(type, addressBytes(address), ttl));
    if (alias !== null) records.unshift(record(TYPE_CNAME, nameBytes(alias), ttl));
    const header = Buffer.alloc(12);
    message.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (answer === undefined ? NXDOMAIN : 0), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(records.length, 6);
    socket.send(Buffer.concat([header, message.subarray(12, end), ...records]), peer.port, peer.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    queries,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (;;) {
    const length = message.readUInt8(at);
    at += 1;
    if (length === 0) break;
    labels.push(message.toString('latin1', at, at + length));
    at += length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at), end: at + 4 };
}

function nameBytes(name: string): Buffer {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function record(type: number, data: Buffer, ttl: number): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(ttl, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [left = '', right = ''] = address.split('::');
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [head, tail] = [groups(left), groups(right)];
  const all = [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
  const bytes = Buffer.alloc(16);
  for (const [index, group] of all.entries()) bytes.writeUInt16BE(group, index * 2);
  return bytes;
}
