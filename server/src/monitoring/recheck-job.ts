import { recheckFindings, type Suspect } from '@mumian/inspect';
import { createLazyRenderer, createOutbound } from '@mumian/outbound';
import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { type Job, job } from '../platform/jobs/index.ts';
import { type Workplace, withPortOf } from './outgoing.ts';
import { beginRecheck, finishRecheck, RECHECK_FINDINGS } from './recheck.ts';
import { textChecker } from './text-checker.ts';

/** A unit that asks is answered within two minutes; what is not measured by then says so. */
const TIME_MS = 100_000;

/** The job that measures findings again: a few requests, none of them answered from memory. */
export function recheckFindingsJob(workplace: Workplace): Job {
  return job({
    name: RECHECK_FINDINGS,
    title: '复测问题',
    input: z.strictObject({ siteId: idSchema, suspects: z.array(z.custom<Suspect>()) }),
    permissions: ['inspection.run', 'finding.raise'],
    maxAttempts: 3,
    async perform(env, { siteId, suspects }) {
      const { url: siteUrl, registered } = await env.run(beginRecheck, env.actor, { siteId });
      const { checker } = await textChecker(env, siteId);
      const policy = withPortOf(siteUrl, workplace.outgoing);
      const outbound = createOutbound(policy);
      const renderer = createLazyRenderer({ policy });
      try {
        const verdicts = await recheckFindings(suspects, {
          siteUrl,
          registered,
          outbound,
          now: env.clock(),
          texts: checker,
          signal: AbortSignal.any([env.signal, AbortSignal.timeout(TIME_MS)]),
          ...(workplace.browser ? { renderer } : {}),
        });
        if (env.signal.aborted) throw new Error('the worker stops; the recheck is handed back');
        const answers = verdicts.map(({ id: recheckId, ...verdict }) => ({ recheckId, ...verdict }));
        await env.run(finishRecheck, env.actor, { siteId, answers });
      } finally {
        await renderer.close();
        await outbound.close();
      }
    },
  });
}
