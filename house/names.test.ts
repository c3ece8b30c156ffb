import { expect, test } from 'vitest';
import { checkNames, checkRooms } from './names.ts';
import { readSources } from './source.ts';
import { describeViolation } from './violation.ts';
import { aboveWings, wingOrder } from './wings.ts';

const empty = { text: '' };

test('a name that would fit any file is reported, of files and of folders', () => {
  const planted = [
    { path: 'server/src/registry/utils.ts', ...empty },
    { path: 'server/src/registry/helpers/site.ts', ...empty },
    { path: 'packages/crawl/src/url-utils.ts', ...empty },
    { path: 'console/src/common/button.tsx', ...empty },
    { path: 'server/src/registry/types.ts', ...empty },
    { path: 'server/src/registry/site-manager.ts', ...empty },
    { path: 'server/src/services/guide.ts', ...empty },
  ];
  expect(checkNames(planted).map(({ path }) => path)).toEqual(planted.slice(0, -1).map(({ path }) => path));
});

test('a name not in kebab-case is reported', () => {
  const planted = [
    { path: 'console/src/kit/ServerGrid.tsx', ...empty },
    { path: 'console/src/siteList/row.tsx', ...empty },
    { path: 'server/src/registry/site_list.ts', ...empty },
    { path: 'server/src/registry/site-list.test.ts', ...empty },
    { path: 'server/src/registry/README.md', ...empty },
  ];
  expect(checkNames(planted).map(({ path }) => path)).toEqual(planted.slice(0, 3).map(({ path }) => path));
});

test('a file above 400 lines is reported, unless it is generated', () => {
  const text = '\n'.repeat(401);
  const planted = [
    { path: 'server/src/registry/site.ts', text },
    { path: 'console/src/api/schema.gen.ts', text },
    { path: 'server/src/registry/column.ts', text: '\n'.repeat(400) },
  ];
  expect(checkNames(planted).map(({ path }) => path)).toEqual(['server/src/registry/site.ts']);
});

test('a package or wing without README or door, and a folder without a place, are reported', () => {
  const planted = [
    { path: 'packages/crawl/src/page.ts', ...empty },
    { path: 'server/src/registry/site.ts', ...empty },
    { path: 'server/src/registry/index.ts', ...empty },
    { path: 'server/src/registry/wing.ts', ...empty },
    { path: 'server/src/somewhere/thing.ts', ...empty },
    { path: 'server/src/platform/jobs/job.ts', ...empty },
  ];
  const found = checkRooms(planted, { order: ['registry'], above: ['cli'] });
  expect(found.map(({ path, message }) => `${path} ${message}`)).toEqual([
    'packages/crawl README.md is missing',
    'packages/crawl src/index.ts is missing',
    'server/src/registry README.md is missing',
    'server/src/somewhere has no place in house/wings.json',
  ]);
});

test('the real tree is named and furnished', () => {
  const sources = readSources();
  expect(sources.length).toBeGreaterThan(200);
  expect(checkNames(sources).map(describeViolation)).toEqual([]);
  expect(checkRooms(sources, { order: wingOrder, above: aboveWings }).map(describeViolation)).toEqual([]);
});
