import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantTree } from '../plant.ts';
import { findDrift, writeFiles } from './drift.ts';

const files = [
  { path: 'docs/events.md', text: 'new\n' },
  { path: 'docs/errors.md', text: 'same\n' },
  { path: 'console/src/api/schema.gen.ts', text: 'missing\n' },
];

test('a generated file that was changed by hand or is missing is reported, and nothing is written', () => {
  const root = plantTree({ 'docs/events.md': 'old\n', 'docs/errors.md': 'same\n' });
  expect(findDrift(root, files)).toEqual(['docs/events.md', 'console/src/api/schema.gen.ts']);
  expect(readFileSync(join(root, 'docs/events.md'), 'utf8')).toBe('old\n');
});

test('writing brings every file up to date', () => {
  const root = plantTree({ 'docs/events.md': 'old\n', 'docs/errors.md': 'same\n' });
  expect(writeFiles(root, files)).toEqual(['docs/events.md', 'console/src/api/schema.gen.ts']);
  expect(findDrift(root, files)).toEqual([]);
});
