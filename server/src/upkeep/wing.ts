import { errorCatalogue } from '../platform/errors/index.ts';
import type { Job } from '../platform/jobs/index.ts';
import { jobsParked } from '../platform/parking/index.ts';
import type { Wing } from '../wing.ts';
import { countParked } from './job-list.ts';
import { jobRoutes } from './job-routes.ts';
import { jobStates } from './job-states.ts';
import { upkeepReactions } from './reactions.ts';

/** The wing that watches over the running of the system, given all jobs there are. */
export function upkeepWing({ jobs }: { jobs: readonly Pick<Job, 'name' | 'title'>[] }): Wing {
  const titles = new Map(jobs.map((job) => [job.name, job.title]));
  return {
    name: 'upkeep',
    title: '运行维护',
    clause: '一',
    needs: ['identity'],
    permissions: [
      { name: 'job.read', label: '查看后台任务' },
      { name: 'job.manage', label: '处理后台任务' },
    ],
    routes: jobRoutes(titles),
    jobs: [],
    cron: [],
    events: [jobsParked],
    reactions: upkeepReactions(titles),
    lifecycles: [],
    vocabularies: [jobStates],
    errors: errorCatalogue('upkeep', {}),
    faults: [],
    counts: [],
    todos: [
      {
        code: 'jobs-parked',
        label: '已停放的后台任务',
        advice: '查明原因后重新运行，或者丢弃',
        permission: 'job.read',
        href: '/jobs?state=parked',
        value: countParked,
      },
    ],
  };
}
