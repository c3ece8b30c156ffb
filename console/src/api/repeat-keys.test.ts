import { expect, test } from 'vitest';
import { RepeatKeys } from './repeat-keys.ts';

test('the same content keeps its key until it is answered', () => {
  const keys = new RepeatKeys();
  const key = keys.of('POST /units {"name":"a"}');
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(keys.of('POST /units {"name":"a"}')).toBe(key);
  expect(keys.of('POST /units {"name":"b"}')).not.toBe(key);
  keys.answered(key);
  expect(keys.of('POST /units {"name":"a"}')).not.toBe(key);
});
