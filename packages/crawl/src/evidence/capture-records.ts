import type { Wire } from '@mumian/outbound';
import { type Captured, factsOf } from './captured.ts';
import { redirectHead, requestMessage, responseHead } from './http-message.ts';
import type { Locator } from './locator.ts';
import { digestOf, newRecordId, type RecordDraft } from './warc-record.ts';

/** An answer that the archive holds already, by the digest of its body. */
export interface Earlier {
  readonly url: string;
  readonly date: Date;
  readonly locator: Locator;
}

export interface CaptureContext {
  readonly reason: string;
  readonly infoId: string;
  readonly earlier: ReadonlyMap<string, Earlier>;
}

export interface CaptureRecords {
  readonly records: readonly RecordDraft[];
  /** Index of the record that tells what came: the answer, or the facts where none came. */
  readonly told: number;
  /** Null where there is no whole body that a later answer could repeat. */
  readonly payloadDigest: string | null;
}

type Fields = RecordDraft['fields'];

const RESPONSE = 'application/http; msgtype=response';
const REQUEST = 'application/http; msgtype=request';
const IDENTICAL_PAYLOAD = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';
/** A reference to an earlier record takes as much room as a body of this size. */
const LEAST_REPEATED_BYTES = 512;

/** The records of one exchange, in the order in which they are written. */
export function captureRecords(captured: Captured, context: CaptureContext): CaptureRecords {
  const { wire, status, startedAt: date, finalUrl, address } = captured;
  const answer = wire === null || status === null ? null : { wire, status };
  const hops = hopRecords(captured, answer !== null, context.infoId);
  const common: Fields = [
    ['WARC-Target-URI', finalUrl],
    ['WARC-IP-Address', address],
    ['WARC-Warcinfo-ID', context.infoId],
  ];
  const factsId = newRecordId();
  if (answer === null) {
    const facts = factsRecord(captured, context.reason, factsId, common);
    return { records: [...hops, facts], told: hops.length, payloadDigest: null };
  }
  const told = answerRecord(captured, answer, common, context.earlier);
  const concurrent: Fields = [['WARC-Concurrent-To', told.record.id]];
  const request: RecordDraft = {
    type: 'request',
    id: newRecordId(),
    date,
    contentType: REQUEST,
    fields: [...common, ...concurrent],
    block: [requestMessage(finalUrl, answer.wire)],
  };
  const facts = factsRecord(captured, context.reason, factsId, [...common, ...concurrent]);
  return {
    records: [...hops, told.record, request, facts],
    told: hops.length,
    payloadDigest: told.payloadDigest,
  };
}

function answerRecord(
  captured: Captured,
  { wire, status }: { readonly wire: Wire; readonly status: number },
  common: Fields,
  earlier: ReadonlyMap<string, Earlier>,
): { record: RecordDraft; payloadDigest: string | null } {
  const head = responseHead(status, wire);
  const digest = digestOf([wire.body]);
  const isWhole = !captured.truncated && wire.body.length >= LEAST_REPEATED_BYTES;
  const before = isWhole ? earlier.get(digest) : undefined;
  const base = {
    id: newRecordId(),
    date: captured.startedAt,
    contentType: RESPONSE,
  };
  const fields: Fields = [...common, ['WARC-Payload-Digest', digest]];
  if (before === undefined) {
    const truncated: Fields = [['WARC-Truncated', captured.truncated ? whyTruncated(captured) : null]];
    return {
      record: { ...base, type: 'response', fields: [...fields, ...truncated], block: [head, wire.body] },
      payloadDigest: isWhole ? digest : null,
    };
  }
  const repeats: Fields = [
    ['WARC-Profile', IDENTICAL_PAYLOAD],
    ['WARC-Refers-To', before.locator.recordId],
    ['WARC-Refers-To-Target-URI', before.url],
    ['WARC-Refers-To-Date', before.date.toISOString()],
    // Not of the standard, which lets a writer add fields: without them our own reader had to search.
    ['WARC-Refers-To-Filename', before.locator.file],
    ['WARC-Refers-To-File-Offset', String(before.locator.offset)],
  ];
  return {
    record: { ...base, type: 'revisit', fields: [...fields, ...repeats], block: [head] },
    payloadDigest: digest,
  };
}

/** Of the reasons that WARC 1.1 5.13 knows, the one that is certain. */
function whyTruncated({ code, forgiven }: Captured): string {
  if (code.endsWith('.timeout')) return 'time';
  const brokeOff = code.startsWith('body.') || forgiven.some((each) => each.code.startsWith('body.'));
  return brokeOff ? 'disconnect' : 'unspecified';
}

/**
 * The redirects on the way, so that replay finds the way too. Of their answers only status and target are known, so
 * each says that it is not whole. Where the redirect itself was the failure, the last hop is the answer that is kept.
 */
function hopRecords(captured: Captured, isAnswered: boolean, infoId: string): RecordDraft[] {
  const { hops, layer, startedAt: date } = captured;
  const before = isAnswered && layer === 'redirect' ? hops.slice(0, -1) : hops;
  return before.map(({ url, status, location }) => ({
    type: 'response',
    id: newRecordId(),
    date,
    contentType: RESPONSE,
    fields: [
      ['WARC-Target-URI', url],
      ['WARC-Warcinfo-ID', infoId],
      ['WARC-Truncated', 'unspecified'],
    ],
    block: [redirectHead(status, location)],
  }));
}

/** Outcome, layer, code, hops, timings, TLS and what had to be forgiven: how it went, for whoever doubts the finding. */
function factsRecord(captured: Captured, reason: string, id: string, fields: Fields): RecordDraft {
  return {
    type: 'metadata',
    id,
    date: captured.startedAt,
    contentType: 'application/json',
    fields,
    block: [Buffer.from(JSON.stringify({ reason, ...factsOf(captured) }))],
  };
}
