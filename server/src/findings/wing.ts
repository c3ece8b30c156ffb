import { errorCatalogue } from '../platform/errors/index.ts';
import type { Fault, Wing } from '../wing.ts';
import { detectionReactions } from './detection.ts';
import {
  findingConfirmed,
  findingDismissed,
  findingRaised,
  findingRechecked,
  findingReconsidered,
  findingReopened,
  findingResolved,
  recheckAsked,
} from './events.ts';
import { certainties, failings, severities } from './failings.ts';
import { faultVocabulary, requireWholeFaults } from './fault-list.ts';
import { countOpenFindings } from './finding-list.ts';
import { findingRoutes } from './finding-routes.ts';
import { findingLifecycle, findingPhases } from './finding-states.ts';
import { answerOverdueEveryTenMinutes, answerOverdueJob } from './jobs.ts';
import { findingReactions } from './reactions.ts';
import { recheckOutcomes } from './recheck-outcomes.ts';
import { recheckReaction } from './recheck-start.ts';

/** The ledger wing, given the faults that all wings have registered: it detects those of the wings below itself. */
export function findingsWing({ faults }: { faults: readonly Fault[] }): Wing {
  requireWholeFaults(faults);
  return {
    name: 'findings',
    title: '问题台账',
    clause: '一',
    needs: ['identity', 'registry'],
    permissions: [
      { name: 'finding.read', label: '查看问题' },
      { name: 'finding.raise', label: '登记问题' },
      { name: 'finding.settle', label: '处置问题' },
      { name: 'finding.triage', label: '研判问题' },
      { name: 'finding.recheck', label: '复测问题' },
    ],
    routes: findingRoutes,
    jobs: [answerOverdueJob],
    cron: [answerOverdueEveryTenMinutes],
    events: [
      findingRaised,
      findingReopened,
      findingResolved,
      findingConfirmed,
      findingDismissed,
      findingReconsidered,
      recheckAsked,
      findingRechecked,
    ],
    reactions: [...detectionReactions(faults), recheckReaction(faults), ...findingReactions],
    lifecycles: [findingLifecycle],
    vocabularies: [
      failings,
      severities,
      certainties,
      faultVocabulary(faults),
      findingLifecycle.vocabulary,
      findingPhases,
      recheckOutcomes,
    ],
    errors: errorCatalogue('findings', {}),
    faults: [],
    counts: [
      {
        code: 'findings-open',
        label: '待处置问题',
        permission: 'finding.read',
        href: '/findings?phase=open',
        value: countOpenFindings,
      },
      ...failings.values.map((failing) => ({
        code: `findings-${failing}`,
        label: failings.label(failing),
        permission: 'finding.read',
        href: `/findings?phase=open&failing=${failing}`,
        value: (ctx: Parameters<typeof countOpenFindings>[0], within: { unitId?: string | undefined }) =>
          countOpenFindings(ctx, { ...within, failing }),
      })),
    ],
    todos: [
      {
        code: 'findings-to-settle',
        label: '待处置问题',
        advice: '按整改建议修正，复查后自动销号',
        permission: 'finding.read',
        href: '/findings?phase=open',
        value: countOpenFindings,
      },
    ],
  };
}
