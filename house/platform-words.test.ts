import { expect, test } from 'vitest';
import { checkPlatformWords } from './platform-words.ts';
import { readSources } from './source.ts';
import { describeViolation } from './violation.ts';

test('platform exports no name and holds no file with a word of the notice', () => {
  const planted = [
    { path: 'server/src/platform/jobs/bulletin-job.ts', text: 'export {};\n' },
    { path: 'server/src/platform/jobs/job.ts', text: 'export interface FindingJob {}\nconst article = 1;\n' },
    { path: 'server/src/platform/jobs/index.ts', text: "export { job as registryJob } from './job.ts';\n" },
    { path: 'server/src/findings/finding.ts', text: 'export interface Finding {}\n' },
  ];
  expect(checkPlatformWords(planted).map(({ path }) => path)).toEqual([
    'server/src/platform/jobs/bulletin-job.ts',
    'server/src/platform/jobs/job.ts',
    'server/src/platform/jobs/index.ts',
  ]);
});

test('the real platform keeps to mechanism', () => {
  const sources = readSources();
  expect(sources.filter(({ path }) => path.startsWith('server/src/platform/')).length).toBeGreaterThan(40);
  expect(checkPlatformWords(sources).map(describeViolation)).toEqual([]);
});
