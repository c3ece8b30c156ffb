import { errorCatalogue } from '../platform/errors/index.ts';
import type { Wing } from '../wing.ts';
import { auditChannels, auditOutcomes } from './audit-words.ts';
import type { Registered } from './overview.ts';
import { overviewRoutes } from './overview-routes.ts';

/** The wing that composes what all others count, given what they have registered. */
export function overviewWing(registered: Registered): Wing {
  return {
    name: 'overview',
    title: '总览',
    clause: '引言',
    needs: ['identity', 'registry', 'findings', 'monitoring'],
    permissions: [
      { name: 'overview.read', label: '查看总览' },
      { name: 'audit.read', label: '查看审计记录' },
    ],
    routes: overviewRoutes(registered),
    jobs: [],
    cron: [],
    events: [],
    reactions: [],
    lifecycles: [],
    vocabularies: [auditOutcomes, auditChannels],
    errors: errorCatalogue('overview', {}),
    faults: [],
    counts: [],
    todos: [],
  };
}
