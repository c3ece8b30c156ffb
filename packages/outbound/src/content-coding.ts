import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

export interface Decoded {
  readonly body: Buffer;
  /** Cut at the limit, or the encoded data ended early. */
  readonly truncated: boolean;
  /** False when the data could not be decoded as declared and stand as they came. */
  readonly decoded: boolean;
}

/**
 * Undo gzip, br or deflate (RFC 9110 8.4), never giving back more than `limit` bytes however far the data
 * expand. Servers that declare a coding and send plain text are common: such a body stands as it came.
 */
export async function decodeContent(encoded: Buffer, coding: string, limit: number): Promise<Decoded> {
  const decoder = decoderFor(encoded, coding.trim().toLowerCase());
  if (decoder === null) return cut(encoded, limit, coding.trim() === '');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    decoder.end(encoded);
    for await (const chunk of decoder as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) break;
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (size === 0) return cut(encoded, limit, false);
    return { body: Buffer.concat(chunks).subarray(0, limit), truncated: true, decoded: true };
  }
  const body = Buffer.concat(chunks);
  return { body: body.subarray(0, limit), truncated: size > limit, decoded: true };
}

function decoderFor(encoded: Buffer, coding: string) {
  const [first = 0, second = 0] = encoded;
  const gzipped = first === 0x1f && second === 0x8b;
  // SYNC_FLUSH gives what is there when the end of the data is missing.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (coding === 'gzip' || coding === 'x-gzip') return gzipped ? createGunzip(lenient) : null;
  if (coding === 'deflate') {
    // "deflate" means zlib (RFC 1950); some servers send the bare stream (RFC 1951).
    const zlibHeader = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
    return zlibHeader ? createInflate(lenient) : createInflateRaw(lenient);
  }
  if (coding === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  return null;
}

function cut(body: Buffer, limit: number, decoded: boolean): Decoded {
  return { body: body.subarray(0, limit), truncated: body.length > limit, decoded };
}
