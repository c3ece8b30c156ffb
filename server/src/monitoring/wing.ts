import type { Wing } from '../wing.ts';
import { crawlCalendar, queueCrawls, sweepCrawls } from './crawl-jobs.ts';
import { crawlPlanRoutes } from './crawl-plan-routes.ts';
import { crawlScopes, siteLooks, slotOutcomes, slotReasons } from './crawl-scopes.ts';
import { monitoringErrors } from './errors.ts';
import { inspectionFinished } from './events.ts';
import { monitoringFaults } from './faults.ts';
import { snapshotRoute } from './finding-snapshot.ts';
import { countRunning } from './inspection-list.ts';
import { inspectionRoutes } from './inspection-routes.ts';
import { inspectionLifecycle } from './inspection-states.ts';
import { inspectSiteJob } from './jobs.ts';
import { tryLexiconJob } from './lexicon-trial.ts';
import type { Workplace } from './outgoing.ts';
import { monitoringReactions } from './reactions.ts';
import { recheckFindingsJob } from './recheck-job.ts';
import { tryRuleJob } from './rule-trial.ts';

/** The wing that watches, given how requests may go out of this process and where large files lie. */
export function monitoringWing(workplace: Workplace): Wing {
  return {
    name: 'monitoring',
    title: '监测检查',
    clause: '一',
    needs: ['identity', 'registry', 'findings', 'wording'],
    permissions: [
      { name: 'inspection.read', label: '查看检查' },
      { name: 'inspection.start', label: '检查网站' },
      { name: 'inspection.run', label: '执行检查' },
      { name: 'crawl-plan.edit', label: '编辑检查计划' },
      { name: 'crawl-plan.carry-out', label: '执行检查计划' },
    ],
    routes: [...inspectionRoutes, ...crawlPlanRoutes, snapshotRoute(workplace.dataFolder)],
    jobs: [
      inspectSiteJob(workplace),
      recheckFindingsJob(workplace),
      tryLexiconJob(workplace),
      tryRuleJob(workplace),
      queueCrawls,
      sweepCrawls,
    ],
    cron: crawlCalendar,
    events: [inspectionFinished],
    reactions: monitoringReactions,
    lifecycles: [inspectionLifecycle],
    vocabularies: [inspectionLifecycle.vocabulary, crawlScopes, slotOutcomes, slotReasons, siteLooks],
    errors: monitoringErrors,
    faults: monitoringFaults,
    counts: [
      {
        code: 'inspections-running',
        label: '正在检查',
        permission: 'inspection.read',
        href: '/inspections?state=running',
        value: countRunning,
      },
    ],
    todos: [],
  };
}
