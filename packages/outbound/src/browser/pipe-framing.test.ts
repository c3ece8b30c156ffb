import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frame, PipeReader } from './pipe-framing.ts';

test('messages come back the same however the pipe cuts them', () => {
  const messages = fc.array(fc.record({ id: fc.nat(), text: fc.string({ unit: 'binary' }) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 40 }), (sent, size) => {
      const bytes = Buffer.from(sent.map(frame).join(''));
      const reader = new PipeReader(1_000_000);
      const came: unknown[] = [];
      for (let at = 0; at < bytes.length; at += size)
        came.push(...reader.read(bytes.subarray(at, at + size)));
      expect(came).toEqual(JSON.parse(JSON.stringify(sent)));
    }),
    { numRuns: 30 },
  );
});

test('a message that does not end is refused at the limit', () => {
  const reader = new PipeReader(10);
  reader.read(Buffer.from('"12345'));
  expect(() => reader.read(Buffer.from('67890'))).toThrow(RangeError);
});

test('what is no JSON is refused', () => {
  expect(() => new PipeReader(100).read(Buffer.from('{\0'))).toThrow(SyntaxError);
});
