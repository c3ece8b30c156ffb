import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  decodeModel,
  encodeModel,
  readModelFile,
  type SpellingData,
  SpellingModelRefusal,
} from './model-file.ts';

const data: SpellingData = {
  alphabet: Uint32Array.from([0, 0, 0x4e00, 0x20bb7]),
  longest: 6,
  counts: {
    seed: -5,
    segmentLength: 4,
    segments: 1,
    cells: Uint8Array.from({ length: 36 }, (_, index) => index),
  },
  words: {
    seed: 9,
    segmentLength: 4,
    segments: 2,
    cells: Uint8Array.from({ length: 48 }, (_, index) => 255 - index),
  },
  confusions: {
    kinds: Float32Array.from([-1.5, -2.25]),
    starts: Uint32Array.from([0, 0, 0, 1, 2]),
    meant: Uint16Array.from([3, 2]),
    kindOf: Uint8Array.from([0, 1]),
    seen: Uint8Array.from([0, 255]),
  },
  judge: {
    depth: 1,
    bias: -0.5,
    asked: Uint8Array.from([4]),
    thresholds: Float32Array.from([0.75]),
    leaves: Float32Array.from([-1, 1]),
  },
};

describe('the file of a model', () => {
  test('gives back what was put in', () => {
    const { digest, ...back } = decodeModel(encodeModel(data));
    expect(back).toEqual(data);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is the same for the same model', () => {
    expect(encodeModel(data).equals(encodeModel(data))).toBe(true);
  });

  test('is read at whatever address its bytes lie', () => {
    const bytes = encodeModel(data);
    const shifted = Buffer.alloc(bytes.length + 3).subarray(3);
    bytes.copy(shifted);
    expect(decodeModel(shifted).alphabet).toEqual(data.alphabet);
  });

  test.each([
    ['a flipped bit', (bytes: Buffer) => flip(bytes, bytes.length - 9), '已损坏'],
    ['a lost end', (bytes: Buffer) => bytes.subarray(0, -8), '已损坏'],
    ['a broken header', (bytes: Buffer) => flip(bytes, 18), '文件头读不出来'],
    ['another file', () => Buffer.from('PK\u0003\u0004'), '不是本版本'],
    ['an empty file', () => Buffer.alloc(0), '不是本版本'],
  ])('%s is refused', (_name, damage, message) => {
    const bytes = damage(encodeModel(data));
    expect(() => decodeModel(bytes, 'x.model')).toThrow(SpellingModelRefusal);
    expect(() => decodeModel(bytes, 'x.model')).toThrow(message);
  });

  test('a header that names no such part is refused', () => {
    const text = encodeModel(data).toString('latin1').replace('"name":"leaves"', '"name":"leavez"');
    expect(() => decodeModel(Buffer.from(text, 'latin1'))).toThrow('缺少“leaves”部分');
  });

  test('a missing file is refused with its path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spelling-'));
    expect(() => readModelFile(join(folder, 'none.model'))).toThrow('none.model');
    writeFileSync(join(folder, 'some.model'), encodeModel(data));
    expect(readModelFile(join(folder, 'some.model')).longest).toBe(6);
  });
});

function flip(bytes: Buffer, place: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ 0x40;
  return copy;
}
