import { expect, test } from 'vitest';
import { Unwinding } from './unwinding.ts';

test('steps are undone in the opposite order, and a failing one does not keep the others', async () => {
  const done: string[] = [];
  const undo = new Unwinding();
  undo.add(async () => done.push('first'));
  undo.add(async () => {
    throw new Error('stuck');
  });
  undo.add(
    async () => done.push('third, left'),
    async () => done.push('third, right'),
  );
  await expect(undo.unwind()).rejects.toThrow('stuck');
  expect(done).toEqual(['third, left', 'third, right', 'first']);
});

test('nothing is undone twice', async () => {
  const done: string[] = [];
  const undo = new Unwinding();
  undo.add(async () => done.push('once'));
  await undo.unwind();
  await undo.unwind();
  expect(done).toEqual(['once']);
});
