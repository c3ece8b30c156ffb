import type { Ctx } from '../platform/operation/index.ts';
import type { Fault, Sighting } from '../wing.ts';
import { siteChanged, sitesRegistered } from './events.ts';
import { loadSite } from './site.ts';
import { readFacts, responsibilityIssues } from './site-requirements.ts';

/** What is missing in who answers for a site, each as a sighting of its own. */
async function unnamedPersons(ctx: Ctx, siteId: string) {
  const site = await loadSite(ctx, siteId, 'read');
  const watched = site.state === 'running' || site.state === 'suspended' || site.state === 'migrating';
  const issues = watched ? responsibilityIssues(await readFacts(ctx, site)) : [];
  const sightings = issues.map(
    (issue): Sighting => ({
      siteId: site.id,
      place: issue.field ?? issue.code,
      url: null,
      snippet: issue.message,
      evidence: { code: issue.code },
      certainty: 'certain',
    }),
  );
  return { siteId: site.id, sightings };
}

/** The same for sites just registered: of those that lack nothing there is no finding yet that could be resolved. */
async function unnamedPersonsOfNew(ctx: Ctx, { siteIds }: { siteIds: readonly string[] }) {
  const seen = [];
  for (const siteId of siteIds) seen.push(await unnamedPersons(ctx, siteId));
  return seen.filter(({ sightings }) => sightings.length > 0);
}

/** Faults that the registry's own record shows. */
export const registryFaults: Fault[] = [
  {
    code: 'site.person-missing',
    title: '网站责任人不明确',
    clause: '攀办函〔2017〕11号 一',
    failing: 'unresponsive',
    severity: 'serious',
    cause: '网站台账中没有登记承办单位、内容负责人或运维负责人，出了问题找不到人。',
    remedy: {
      editor: '请主办单位在网站台账中明确承办单位，并指定内容负责人和运维负责人。',
      technician: '无需技术处理，补齐台账后系统自动销号。',
    },
    detect: [
      { on: siteChanged, run: async (ctx, { siteId }) => [await unnamedPersons(ctx, siteId)] },
      { on: sitesRegistered, run: unnamedPersonsOfNew },
    ],
    earned: true,
    recheck: async (ctx, { siteId }) => (await unnamedPersons(ctx, siteId)).sightings,
  },
];
