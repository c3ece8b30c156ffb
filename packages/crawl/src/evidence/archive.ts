import { closeSync, constants, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { repairArchive } from './archive-repair.ts';
import { captureRecords, type Earlier } from './capture-records.ts';
import type { Captured } from './captured.ts';
import type { Kept, Locator } from './locator.ts';
import { newRecordId, type PackedRecord, packRecord, type RecordDraft } from './warc-record.ts';

/** Who made an archive, for its `warcinfo` record. */
export interface Origin {
  /** Product and version, `Mumian/0.1.0`. */
  readonly software: string;
  /** The office that inspects. */
  readonly operator?: string;
  /** The machine that fetched. */
  readonly hostname?: string;
}

export interface ArchiveOptions {
  readonly origin: Origin;
  /** Clock of records that stand for no exchange. */
  readonly now: () => Date;
}

/** A WARC 1.1 file (ISO 28500:2017), one gzip member a record, that only grows. One writer at a time. */
export interface Archive {
  /**
   * Write what is known of an exchange: its hops, request, answer and facts.
   *
   * @param reason why it is kept, a code; stands with the facts
   * @throws when the disk refuses; the archive then ends as before
   */
  append(captured: Captured, reason: string): Kept;
  /** Write a picture of a page, as a browser drew it. */
  appendPicture(url: string, png: Buffer, of: Kept | null): Kept;
  close(): void;
}

/** Open an archive for appending, new or old; what a crash tore off its end is cut away first. */
export function openArchive(path: string, { origin, now }: ArchiveOptions): Archive {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const name = basename(path);
  const earlier = new Map<string, Earlier>();
  const infoId = newRecordId();
  let end = repairArchive(file);
  write([packRecord(warcinfo(name, infoId, origin, now()))]);

  function write(records: readonly PackedRecord[]): Locator[] {
    const members = records.map(({ member }) => member);
    const bytes = members.length === 1 && members[0] !== undefined ? members[0] : Buffer.concat(members);
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, bytes.length - done, end + done);
    return records.map(({ id, digest, member }) => {
      const locator = { file: name, offset: end, length: member.length, recordId: id, digest };
      end += member.length;
      return locator;
    });
  }

  return {
    append(captured, reason) {
      const { records, told, payloadDigest } = captureRecords(captured, { reason, infoId, earlier });
      const locators = write(records.map(packRecord));
      const record = only(locators[told]);
      const before = payloadDigest === null ? undefined : earlier.get(payloadDigest);
      if (payloadDigest !== null && before === undefined)
        earlier.set(payloadDigest, { url: captured.finalUrl, date: captured.startedAt, locator: record });
      return { record, payload: before?.locator ?? record };
    },
    appendPicture(url, png, of) {
      const [locator] = write([packRecord(picture(url, png, of, infoId, now()))]);
      const record = only(locator);
      return { record, payload: record };
    },
    close() {
      ftruncateSync(file, end);
      fsyncSync(file);
      closeSync(file);
    },
  };
}

function only(locator: Locator | undefined): Locator {
  if (locator === undefined) throw new Error('a record was not written');
  return locator;
}

function warcinfo(name: string, id: string, origin: Origin, date: Date): RecordDraft {
  const { software, operator, hostname } = origin;
  const fields = [
    ['software', software],
    ['operator', operator],
    ['hostname', hostname],
    ['format', 'WARC File Format 1.1'],
    ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
  ] as const;
  const lines = fields.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`],
  );
  return {
    type: 'warcinfo',
    id,
    date,
    contentType: 'application/warc-fields',
    fields: [['WARC-Filename', name]],
    block: [Buffer.from(lines.join(''))],
  };
}

/** Named as Browsertrix names them, so that its replay shows them beside the page. */
function picture(url: string, png: Buffer, of: Kept | null, infoId: string, date: Date): RecordDraft {
  return {
    type: 'resource',
    id: newRecordId(),
    date,
    contentType: 'image/png',
    fields: [
      ['WARC-Target-URI', `urn:view:${url}`],
      ['WARC-Warcinfo-ID', infoId],
      ['WARC-Concurrent-To', of?.record.recordId ?? null],
    ],
    block: [png],
  };
}
