import { errorCatalogue } from '../platform/errors/index.ts';
import type { Fault, Wing } from '../wing.ts';
import { detectionReactions } from './detection.ts';
import { findingRaised } from './events.ts';
import { certainties, failings, severities } from './failings.ts';
import { faultVocabulary, requireWholeFaults } from './fault-list.ts';
import { countOpenFindings } from './finding-list.ts';
import { findingRoutes } from './finding-routes.ts';
import { findingLifecycle } from './finding-states.ts';
import { findingReactions } from './reactions.ts';

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
    ],
    routes: findingRoutes,
    jobs: [],
    cron: [],
    events: [findingRaised],
    reactions: [...detectionReactions(faults), ...findingReactions],
    lifecycles: [findingLifecycle],
    vocabularies: [failings, severities, certainties, faultVocabulary(faults), findingLifecycle.vocabulary],
    errors: errorCatalogue('findings', {}),
    faults: [],
    counts: [
      {
        code: 'findings-open',
        label: '待处置问题',
        permission: 'finding.read',
        href: '/findings?state=open',
        value: countOpenFindings,
      },
      ...failings.values.map((failing) => ({
        code: `findings-${failing}`,
        label: failings.label(failing),
        permission: 'finding.read',
        href: `/findings?state=open&failing=${failing}`,
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
        href: '/findings?state=open',
        value: countOpenFindings,
      },
    ],
  };
}
