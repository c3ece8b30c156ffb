import { expect, test } from 'vitest';
import { readGraph } from './graph.ts';
import { plantTree } from './plant.ts';

async function judge(files: Record<string, string>): Promise<string[]> {
  const { violations } = await readGraph(plantTree(files));
  return violations.map(({ rule, path }) => `${rule}: ${path}`).sort();
}

test('an upward import, a type-only upward import and a circle are each reported', async () => {
  const found = await judge({
    'server/src/identity/unit.ts':
      "import { finding } from '../findings/index.ts';\nexport const unit = finding;\n",
    'server/src/identity/role.ts':
      "import type { Finding } from '../findings/index.ts';\nexport type Role = Finding;\n",
    'server/src/findings/index.ts': "export { finding, type Finding } from './finding.ts';\n",
    'server/src/findings/finding.ts':
      "import { ledger } from './ledger.ts';\nexport const finding = ledger;\nexport type Finding = string;\n",
    'server/src/findings/ledger.ts':
      "import type { Finding } from './finding.ts';\nexport const ledger: Finding = '';\n",
  });
  expect(found).toEqual([
    'no-cycles: server/src/findings/finding.ts',
    'wings-go-down: server/src/identity/role.ts',
    'wings-go-down: server/src/identity/unit.ts',
  ]);
});

test('platform may import no wing, no shape of a wing and no inside of another drawer', async () => {
  const found = await judge({
    'server/src/platform/jobs/job.ts':
      "import type { Wing } from '../../wing.ts';\nexport type Job = Wing;\n",
    'server/src/platform/jobs/index.ts': "export type { Unit } from '../../identity/index.ts';\n",
    'server/src/platform/http/route.ts':
      "import type { Job } from '../jobs/job.ts';\nexport type Route = Job;\n",
    'server/src/identity/index.ts': 'export type Unit = string;\n',
    'server/src/wing.ts': 'export type Wing = string;\n',
  });
  expect(found).toEqual([
    'platform-drawers-have-one-door: server/src/platform/http/route.ts',
    'platform-knows-no-wing: server/src/platform/jobs/index.ts',
    'platform-knows-no-wing: server/src/platform/jobs/job.ts',
  ]);
});

test('another wing is entered by its index.ts alone, and wing.ts belongs to app.ts', async () => {
  const found = await judge({
    'server/src/app.ts': "import { identity } from './identity/wing.ts';\nexport const wings = [identity];\n",
    'server/src/identity/wing.ts':
      "import type { Wing } from '../wing.ts';\nexport const identity: Wing = '';\n",
    'server/src/identity/index.ts': "export { unit } from './unit.ts';\n",
    'server/src/identity/unit.ts': "export const unit = '';\n",
    'server/src/identity/tables.ts': 'export type UnitTable = string;\n',
    'server/src/wing.ts': 'export type Wing = string;\n',
    'server/src/registry/site.ts': "export { unit } from '../identity/index.ts';\n",
    'server/src/registry/column.ts': "export { unit } from '../identity/unit.ts';\n",
    'server/src/registry/person.ts': "export type { UnitTable } from '../identity/tables.ts';\n",
    'server/src/registry/place.ts': "export { identity } from '../identity/wing.ts';\n",
    'server/src/cli/start.ts': "export { unit } from '../identity/unit.ts';\n",
    'server/demo/city.ts': "export { unit } from '../src/identity/unit.ts';\n",
  });
  expect(found).toEqual([
    'wing-definitions-belong-to-app: server/src/registry/place.ts',
    'wings-have-two-doors: server/demo/city.ts',
    'wings-have-two-doors: server/src/cli/start.ts',
    'wings-have-two-doors: server/src/registry/column.ts',
    'wings-have-two-doors: server/src/registry/person.ts',
  ]);
});

test('what stands above the wings is out of reach for them', async () => {
  const found = await judge({
    'server/src/app.ts': 'export const wings = [];\n',
    'server/src/cli/start.ts': "export const start = '';\n",
    'server/demo/city.ts': "export const city = '';\n",
    'server/src/identity/a.ts': "export { wings } from '../app.ts';\n",
    'server/src/identity/b.ts': "export { start } from '../cli/start.ts';\n",
    'server/src/identity/c.ts': "export { city } from '../../demo/city.ts';\n",
  });
  expect(found).toEqual(['a', 'b', 'c'].map((name) => `wings-go-down: server/src/identity/${name}.ts`));
});

test('packages and the console know nothing of the server, and a package has one door', async () => {
  const found = await judge({
    'server/src/platform/log/index.ts': 'export type Log = string;\n',
    'packages/crawl/src/index.ts': "export type { Log } from '../../../server/src/platform/log/index.ts';\n",
    'packages/crawl/src/page.ts': 'export type Page = string;\n',
    'packages/inspect/src/index.ts': "export type { Page } from '../../crawl/src/page.ts';\n",
    'console/src/app.tsx': "export type { Log } from '../../server/src/platform/log/index.ts';\n",
  });
  expect(found).toEqual([
    'console-stands-alone: console/src/app.tsx',
    'packages-have-one-door: packages/inspect/src/index.ts',
    'packages-stand-alone: packages/crawl/src/index.ts',
  ]);
});

test('nothing that runs imports what only tests use', async () => {
  const found = await judge({
    'server/test/city.ts': "export const city = '';\n",
    'server/src/identity/unit.ts': "export { city } from '../../test/city.ts';\n",
    'server/src/identity/unit.test.ts': "import { city } from '../../test/city.ts';\nconsole.log(city);\n",
    'packages/crawl/src/page.test.ts': "export const page = '';\n",
    'packages/crawl/src/index.ts': "export { page } from './page.test.ts';\n",
  });
  expect(found).toEqual([
    'product-needs-no-test: packages/crawl/src/index.ts',
    'product-needs-no-test: server/src/identity/unit.ts',
  ]);
});
