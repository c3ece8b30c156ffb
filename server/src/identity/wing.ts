import type { Wing } from '../wing.ts';
import { accountRoutes } from './account-routes.ts';
import { accountLifecycle } from './account-states.ts';
import { identityCounts } from './counts.ts';
import { identityErrors } from './errors.ts';
import { grantRoutes } from './grant-routes.ts';
import { identify } from './identify.ts';
import { passwordPolicyRoutes } from './password-policy-routes.ts';
import { presetNames } from './password-presets.ts';
import { identityPermissions } from './permissions.ts';
import { personImport } from './person-import.ts';
import { personRoutes } from './person-routes.ts';
import { roleNames } from './roles.ts';
import { sessionRoutes } from './session-routes.ts';
import { setupRoutes } from './setup-routes.ts';
import { identityTodos } from './todos.ts';
import { unitImport } from './unit-import.ts';
import { unitKinds } from './unit-kinds.ts';
import { unitRoutes } from './unit-routes.ts';

const imports = [unitImport, personImport];

/** 一: units, people, accounts, roles and how far each reaches. `demo` is told to whoever signs in. */
export function identityWing({ demo }: { demo: boolean }): Wing {
  return {
    name: 'identity',
    title: '单位与人员',
    clause: '一',
    needs: [],
    permissions: identityPermissions,
    routes: [
      ...sessionRoutes({ demo }),
      ...setupRoutes,
      ...unitRoutes,
      ...personRoutes,
      ...accountRoutes,
      ...grantRoutes,
      ...passwordPolicyRoutes,
      ...imports.flatMap(({ routes }) => routes),
    ],
    jobs: imports.flatMap(({ jobs }) => jobs),
    cron: [],
    events: [],
    reactions: [],
    lifecycles: [accountLifecycle, ...imports.map(({ lifecycle }) => lifecycle)],
    vocabularies: [
      unitKinds,
      roleNames,
      presetNames,
      ...imports.map(({ lifecycle }) => lifecycle.vocabulary),
    ],
    errors: identityErrors,
    faults: [],
    counts: identityCounts,
    todos: identityTodos,
    identify,
  };
}
