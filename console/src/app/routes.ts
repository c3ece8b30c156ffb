import { expiredPassword, root, setup, shell, signIn } from './routes/entry.ts';
import { findingsRoutes } from './routes/findings.ts';
import { identityRoutes } from './routes/identity.ts';
import { monitoringRoutes } from './routes/monitoring.ts';
import { overviewRoutes } from './routes/overview.ts';
import { rectificationRoutes } from './routes/rectification.ts';
import { registryRoutes } from './routes/registry.ts';
import { upkeepRoutes } from './routes/upkeep.ts';
import { wordingRoutes } from './routes/wording.ts';

export const routeTree = root.addChildren([
  signIn,
  setup,
  expiredPassword,
  shell.addChildren([
    ...overviewRoutes,
    ...registryRoutes,
    ...identityRoutes,
    ...findingsRoutes,
    ...rectificationRoutes,
    ...monitoringRoutes,
    ...wordingRoutes,
    ...upkeepRoutes,
  ]),
]);
