import { failRuleTrial, ruleTrialAsked } from '../findings/index.ts';
import { authorize } from '../identity/index.ts';
import { type Reaction, when } from '../platform/events/index.ts';
import { enqueue } from '../platform/jobs/index.ts';
import { notify } from '../platform/notify/index.ts';
import { jobsParked } from '../platform/parking/index.ts';
import { lexiconTrialAsked } from '../wording/index.ts';
import { inspectionFinished } from './events.ts';
import { INSPECT_SITE, loadInspection, recheckSite } from './inspection.ts';
import { runningAccess } from './inspection-access.ts';
import { failInspection } from './inspection-run.ts';
import { TRY_LEXICON } from './lexicon-trial.ts';
import { inspectionsOfJobs, trialsOfJobs } from './parked-inspection.ts';
import { isLookAwaited } from './recheck.ts';
import { TRY_RULE } from './rule-trial.ts';

type Inspection = Awaited<ReturnType<typeof loadInspection>>;

/** What follows from what happens in this wing or below. */
export const monitoringReactions: Reaction[] = [
  when(
    lexiconTrialAsked,
    { name: 'monitoring.try-lexicon', follows: '在留存的页面上试运行词库' },
    async (ctx, { editionId }) => {
      await enqueue(ctx.tx, TRY_LEXICON, { editionId }, { key: `${TRY_LEXICON}:${editionId}` });
    },
  ),
  when(
    ruleTrialAsked,
    { name: 'monitoring.try-rule', follows: '在留存的页面上试运行规则' },
    async (ctx, { trialId }) => {
      await enqueue(ctx.tx, TRY_RULE, { trialId }, { key: `${TRY_RULE}:${trialId}` });
    },
  ),
  when(
    inspectionFinished,
    { name: 'monitoring.notify-requester', follows: '通知发起检查的人' },
    async (ctx, { inspectionId }) => {
      const inspection = await loadInspection(ctx, inspectionId, 'read');
      if (inspection.requested_by === null) return;
      await notify(ctx, {
        to: [inspection.requested_by],
        title: `“${inspection.site_name}”${outcome(inspection)}`,
        ...(inspection.error === null ? {} : { body: inspection.error }),
        href: `/inspections/${inspection.id}`,
      });
    },
  ),
  when(
    inspectionFinished,
    {
      name: 'monitoring.look-again',
      follows: '检查期间又有人要求复测、且须检查全站的，再检查一次',
      permissions: ['inspection.run'],
    },
    async (ctx, { inspectionId, siteId }) => {
      const inspection = await loadInspection(ctx, inspectionId, 'read');
      await authorize(ctx, runningAccess, 'run', inspection);
      const since = inspection.started_at ?? inspection.requested_at;
      if (await isLookAwaited(ctx, siteId, since)) await recheckSite(ctx, { siteId });
    },
  ),
  when(
    jobsParked,
    {
      name: 'monitoring.fail-parked-inspections',
      follows: '把停放的检查记为未完成，使网站可以再次检查',
      permissions: ['inspection.run'],
    },
    async (ctx, { jobs }) => {
      const parked = jobs.filter((job) => job.name === INSPECT_SITE).map((job) => job.id);
      for (const id of await inspectionsOfJobs(ctx, parked)) await failInspection(ctx, { id });
    },
  ),
  when(
    jobsParked,
    {
      name: 'monitoring.fail-parked-trials',
      follows: '把停放的规则试运行记为未完成，使规则可以再次试运行',
      permissions: ['rule.try'],
    },
    async (ctx, { jobs }) => {
      const parked = jobs.filter((job) => job.name === TRY_RULE).map((job) => job.id);
      for (const id of await trialsOfJobs(ctx, parked)) await failRuleTrial(ctx, { id });
    },
  ),
];

function outcome({ state, findings }: Inspection): string {
  if (state === 'finished') return `检查完成，发现 ${findings} 个问题`;
  return state === 'stopped' ? '的检查已停止' : '的检查未完成';
}
