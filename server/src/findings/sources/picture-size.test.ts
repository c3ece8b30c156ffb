import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

const jpeg = (width: number, height: number) => {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const tables = Buffer.from([0xff, 0xe0, 0, 4, 0xff, 0xc0, 0xff, 0xff, 0xc4, 0, 2]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), tables, frame]);
};

const webp = (coding: string, body: number[]) =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${coding}\0\0\0\0`, 'latin1'), Buffer.from(body)]);

describe('the size of a picture', () => {
  it('is read from the header of each kind', () => {
    expect(pictureSize(png(640, 480), 'image/png')).toEqual({ width: 640, height: 480 });
    expect(pictureSize(jpeg(1280, 720), 'image/jpeg')).toEqual({ width: 1280, height: 720 });
    expect(pictureSize(webp('VP8X', [0, 0, 0, 0, 0xff, 3, 0, 0xdf, 1, 0]), 'image/webp')).toEqual({
      width: 1024,
      height: 480,
    });
    expect(pictureSize(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xf0, 0]), 'image/webp')).toEqual({
      width: 320,
      height: 240,
    });
    // 14 bits of width less one, then 14 of height.
    expect(pictureSize(webp('VP8L', [0x2f, 0x3f, 0xc1, 0x3b, 0]), 'image/webp')).toEqual({
      width: 320,
      height: 240,
    });
  });

  it('is unknown where the header breaks off, and reading ends whatever the bytes', () => {
    expect(pictureSize(png(1, 1).subarray(0, 20), 'image/png')).toBe(null);
    expect(pictureSize(Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image/jpeg')).toBe(null);
    const kinds = fc.constantFrom('image/png' as const, 'image/jpeg' as const, 'image/webp' as const);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), kinds, (bytes, kind) => {
        const size = pictureSize(Buffer.from(bytes), kind);
        expect(size === null || (size.width >= 0 && size.height >= 0)).toBe(true);
      }),
    );
  });
});
