import { open } from 'node:fs/promises';
import type { Exchange } from '@mumian/outbound';
import { WARCRecord, WARCSerializer } from 'warcio';

/** Write one response record an exchange with warcio, the peer of our own writer. */
export async function writeWithWarcio(
  path: string,
  exchanges: Iterable<Exchange>,
  gzip: boolean,
): Promise<void> {
  const file = await open(path, 'w');
  for (const { url, startedAt, wire } of exchanges) {
    const record = WARCRecord.create(
      {
        url,
        date: startedAt.toISOString(),
        type: 'response',
        warcVersion: 'WARC/1.1',
        httpHeaders: Object.fromEntries(wire?.responseHeaders ?? []),
      },
      wire === null ? [] : [wire.body],
    );
    await file.write(await WARCSerializer.serialize(record, { gzip }));
  }
  await file.close();
}
