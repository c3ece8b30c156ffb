import type { EventType } from '../platform/events/index.ts';
import type { Job } from '../platform/jobs/index.ts';
import {
  mailChoices,
  mailKinds,
  mailReasons,
  mailStages,
  sendMailsEveryMinute,
  sendMailsJob,
} from '../platform/notify/index.ts';
import { jobsParked } from '../platform/parking/index.ts';
import type { Wing } from '../wing.ts';
import { mailRoutes, opinionRoutes, webhookRoutes } from './channel-routes.ts';
import type { ChannelSettings } from './channel-settings.ts';
import { upkeepErrors } from './errors.ts';
import { countParked } from './job-list.ts';
import { jobRoutes } from './job-routes.ts';
import { jobStates } from './job-states.ts';
import { mailSecurities } from './mail-server.ts';
import { askOpinionsEveryFiveMinutes, askOpinionsJob } from './opinion/opinion-round.ts';
import { testOpinionServiceJob } from './opinion/opinion-test.ts';
import { opinionTestOutcomes, opinionTroubles } from './opinion/opinion-words.ts';
import { postOffice } from './post-office.ts';
import { upkeepReactions } from './reactions.ts';
import { outgoingEvents, webhookEventWords } from './webhook-events.ts';
import { sendWebhooksEveryMinute, sendWebhooksJob } from './webhook-sending.ts';
import { webhookReasons, webhookStages } from './webhook-words.ts';

/** What the wing is told of the others, and of the process it runs in. */
export interface UpkeepParts {
  /** Jobs of all other wings. */
  jobs: readonly Pick<Job, 'name' | 'title'>[];
  /** Events of all other wings. */
  events: readonly EventType[];
  channels: ChannelSettings;
}

/** The wing that watches over the running of the system, and over how its notices leave it. */
export function upkeepWing({ jobs, events, channels }: UpkeepParts): Wing {
  const own = [
    sendMailsJob(postOffice(channels)),
    sendWebhooksJob(channels),
    askOpinionsJob(channels),
    testOpinionServiceJob(channels),
  ];
  const titles = new Map([...jobs, ...own].map((job) => [job.name, job.title]));
  const outgoing = outgoingEvents([...events, jobsParked]);
  const eventWords = webhookEventWords(outgoing);
  return {
    name: 'upkeep',
    title: '运行维护',
    clause: '一',
    needs: ['identity', 'findings', 'rectification'],
    permissions: [
      { name: 'job.read', label: '查看后台任务' },
      { name: 'job.manage', label: '处理后台任务' },
      { name: 'channel.read', label: '查看系统设置' },
      { name: 'channel.edit', label: '设置邮件、推送和第二意见' },
    ],
    routes: [
      ...jobRoutes(titles),
      ...mailRoutes(channels),
      ...opinionRoutes(channels),
      ...webhookRoutes(channels, eventWords),
    ],
    jobs: own,
    cron: [sendMailsEveryMinute, sendWebhooksEveryMinute, askOpinionsEveryFiveMinutes],
    events: [jobsParked],
    reactions: upkeepReactions(titles, outgoing),
    lifecycles: [],
    vocabularies: [
      jobStates,
      mailChoices,
      mailKinds,
      mailReasons,
      mailSecurities,
      mailStages,
      opinionTestOutcomes,
      opinionTroubles,
      eventWords,
      webhookReasons,
      webhookStages,
    ],
    errors: upkeepErrors,
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
