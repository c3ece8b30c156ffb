/** Width and height in pixels as the header of a picture declares them. */
export interface PictureSize {
  width: number;
  height: number;
}

/**
 * Size of a PNG (ISO/IEC 15948 11.2.2), JPEG (ITU-T T.81 B.2.2) or WebP (RFC 9649 2.4 to 2.7), read from the header and
 * never decoded. @returns null when the header is not whole
 */
export function pictureSize(
  bytes: Buffer,
  type: 'image/png' | 'image/jpeg' | 'image/webp',
): PictureSize | null {
  try {
    if (type === 'image/png') return sizeOfPng(bytes);
    return type === 'image/jpeg' ? sizeOfJpeg(bytes) : sizeOfWebp(bytes);
  } catch (error) {
    // Reading beyond the end: the header breaks off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sizeOfPng(bytes: Buffer): PictureSize | null {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const MARKER = 0xff;
/** Markers without a length: TEM and RST0 to RST7. */
const isBare = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd7);
/** Start of frame, whatever the coding; C4, C8 and CC are tables. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

function sizeOfJpeg(bytes: Buffer): PictureSize | null {
  for (let at = 2; at < bytes.length; ) {
    if (bytes.readUInt8(at) !== MARKER) return null;
    const code = bytes.readUInt8(at + 1);
    if (code === MARKER) at += 1;
    else if (isBare(code)) at += 2;
    else if (isFrame(code)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // The picture itself begins, or ends, before any frame.
    else if (code === 0xda || code === 0xd9) return null;
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return null;
}

function sizeOfWebp(bytes: Buffer): PictureSize | null {
  const coding = bytes.toString('latin1', 12, 16);
  if (coding === 'VP8X') {
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  }
  if (coding === 'VP8 ') {
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
  if (coding !== 'VP8L') return null;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
