import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

export interface Decoded {
  readonly body: Buffer;
  /** Cut at the limit, or the encoded data ended early. */
  readonly truncated: boolean;
  /** False when the data could not be decoded as declared and stand as they came. */
  readonly isDecoded: boolean;
}

interface Coding {
  readonly sync: (encoded: Buffer, options: { maxOutputLength: number }) => Buffer;
  readonly stream: () => NodeJS.ReadWriteStream;
}

// SYNC_FLUSH gives what is there when the end of the data is missing.
const ZLIB = { finishFlush: constants.Z_SYNC_FLUSH };
const BROTLI = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

const GZIP: Coding = { sync: gunzipSync, stream: () => createGunzip(ZLIB) };
const INFLATE: Coding = { sync: inflateSync, stream: () => createInflate(ZLIB) };
const INFLATE_RAW: Coding = { sync: inflateRawSync, stream: () => createInflateRaw(ZLIB) };
const BR: Coding = { sync: brotliDecompressSync, stream: () => createBrotliDecompress(BROTLI) };

/** Up to here decoding at once takes less time than a turn through the thread pool. */
const SMALL_BYTES = 128 * 1024;
/** A small body that grows larger than this is decoded in steps, beside other work. */
const SMALL_DECODED_BYTES = 2 * 1024 * 1024;

/**
 * Undo gzip, br or deflate (RFC 9110 8.4), never giving back more than `limit` bytes however far the data
 * expand. Servers that declare a coding and send plain text are common: such a body stands as it came.
 */
export async function decodeContent(encoded: Buffer, declared: string, limit: number): Promise<Decoded> {
  const name = declared.trim().toLowerCase();
  const isPlain = name === '' || name === 'identity';
  const coding = isPlain ? null : codingOf(encoded, name);
  if (coding === null) return asItCame(encoded, limit, isPlain || encoded.length === 0);
  if (encoded.length <= SMALL_BYTES) {
    const body = decodeAtOnce(encoded, coding, Math.min(limit, SMALL_DECODED_BYTES));
    if (body !== null) return { body, truncated: false, isDecoded: true };
  }
  return decodeInSteps(encoded, coding, limit);
}

/** Null when the data are damaged or grow too large: then the other way tells how far they reach. */
function decodeAtOnce(encoded: Buffer, coding: Coding, limit: number): Buffer | null {
  try {
    return coding.sync(encoded, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

async function decodeInSteps(encoded: Buffer, coding: Coding, limit: number): Promise<Decoded> {
  const decoder = coding.stream();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    decoder.end(encoded);
    for await (const chunk of decoder) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      chunks.push(bytes);
      size += bytes.length;
      if (size > limit) break;
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (size === 0) return asItCame(encoded, limit, false);
    return { body: Buffer.concat(chunks).subarray(0, limit), truncated: true, isDecoded: true };
  }
  const body = Buffer.concat(chunks);
  return { body: body.subarray(0, limit), truncated: size > limit, isDecoded: true };
}

function codingOf(encoded: Buffer, name: string): Coding | null {
  const [first = 0, second = 0] = encoded;
  if (first === 0x1f && second === 0x8b) return GZIP;
  if (name === 'deflate') {
    // "deflate" means zlib (RFC 1950); some servers send the bare stream (RFC 1951).
    const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
    return isZlib ? INFLATE : INFLATE_RAW;
  }
  return name === 'br' ? BR : null;
}

function asItCame(body: Buffer, limit: number, isDecoded: boolean): Decoded {
  // The very buffer where nothing is cut: an archive keeps it beside the page.
  const isCut = body.length > limit;
  return { body: isCut ? body.subarray(0, limit) : body, truncated: isCut, isDecoded };
}
