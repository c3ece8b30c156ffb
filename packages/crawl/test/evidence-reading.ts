import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { WARCParser, type WARCRecord } from 'warcio';

/** A record as warcio, the reader of the common replay tools, sees it. */
export interface ReadRecord {
  readonly type: string;
  readonly id: string;
  readonly url: string;
  readonly field: (name: string) => string | null;
  readonly offset: number;
  readonly length: number;
  /** The block as it lies in the file. */
  readonly block: Buffer;
  /** Status line and headers of the message in the block. */
  readonly http: { readonly start: string; readonly headers: ReadonlyMap<string, string> } | null;
  /** The body with its content coding taken off; empty when there is no message. */
  readonly content: Buffer;
}

/** Read an archive to its end with warcio, and recompute every digest in it. */
export async function readArchive(path: string): Promise<ReadRecord[]> {
  const bytes = readFileSync(path);
  const plain = await parse(bytes, false);
  const parsed = await parse(bytes, true);
  return Promise.all(
    plain.map(async ({ record, offset, length, content: block }, index) => {
      const http = parsed[index]?.record.httpHeaders ?? null;
      const read: ReadRecord = {
        type: record.warcType,
        id: record.warcHeader('WARC-Record-ID') ?? '',
        url: record.warcTargetURI ?? '',
        field: (name) => record.warcHeader(name) ?? null,
        offset,
        length,
        block,
        http:
          http === null
            ? null
            : {
                start: http.statusline,
                headers: new Map([...http.headers].map(([name, value]) => [name.toLowerCase(), value])),
              },
        content: http === null ? Buffer.alloc(0) : (parsed[index]?.content ?? Buffer.alloc(0)),
      };
      assertDigests(read);
      return read;
    }),
  );
}

async function parse(bytes: Buffer, parseHttp: boolean) {
  const records: { record: WARCRecord; offset: number; length: number; content: Buffer }[] = [];
  const parser = new WARCParser([bytes], { keepHeadersCase: true, parseHttp });
  for await (const record of parser) {
    const content = Buffer.from(await record.readFully(parseHttp));
    records.push({ record, offset: parser.offset, length: parser.recordLength, content });
  }
  return records;
}

function assertDigests({ field, block, type, id }: ReadRecord): void {
  const digest = (piece: Buffer) => `sha256:${createHash('sha256').update(piece).digest('hex')}`;
  if (field('WARC-Block-Digest') !== digest(block)) throw new Error(`${id}: the block's digest is wrong`);
  const payload = field('WARC-Payload-Digest');
  // A revisit's payload lies in the record that it refers to.
  if (payload === null || type === 'revisit') return;
  if (payload !== digest(block.subarray(block.indexOf('\r\n\r\n') + 4)))
    throw new Error(`${id}: the payload's digest is wrong`);
}
