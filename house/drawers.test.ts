import { expect, test } from 'vitest';
import { checkDrawers } from './drawers.ts';
import { readGraph } from './graph.ts';
import { plantTree } from './plant.ts';

test('two drawers that lead to each other are reported, although their files form no cycle', async () => {
  const root = plantTree({
    'server/src/platform/jobs/index.ts':
      "export type Job = string;\nexport type { Line } from './line.ts';\n",
    'server/src/platform/jobs/line.ts': "export type { Log as Line } from '../log/index.ts';\n",
    'server/src/platform/log/index.ts': 'export type Log = string;\n',
    'server/src/platform/log/job-log.ts': "export type { Job } from '../jobs/index.ts';\n",
    'server/src/platform/time/index.ts': "export type { Log } from '../log/index.ts';\n",
  });
  expect(checkDrawers(await readGraph(root)).map(({ path }) => path)).toEqual([
    'server/src/platform/jobs',
    'server/src/platform/log',
  ]);
});
