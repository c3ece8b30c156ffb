import { DEMO_SUFFIX, demoOrigins } from '../demo/sites/origins.ts';
import manifest from '../package.json' with { type: 'json' };
import { findingsWing } from './findings/wing.ts';
import { identityWing } from './identity/wing.ts';
import { joined } from './joined.ts';
import { monitoringWing } from './monitoring/wing.ts';
import { overviewWing } from './overview/wing.ts';
import { type Config, isLoopback } from './platform/config/index.ts';
import { platformJobs, secretsFile } from './platform/process/index.ts';
import { secretBox } from './platform/secrets/index.ts';
import { calendarChanged, cityCalendar } from './rectification/index.ts';
import { rectificationWing } from './rectification/wing.ts';
import { registryWing } from './registry/wing.ts';
import { upkeepWing } from './upkeep/wing.ts';
import type { Wing } from './wing.ts';
import { wordingWing } from './wording/wing.ts';

/** What wings have to be told about the process they run in. */
export type Surroundings = Pick<
  Config,
  'demo' | 'allowPrivateTargets' | 'browser' | 'demoSites' | 'dataFolder'
> &
  Partial<Pick<Config, 'allowPrivateServices' | 'keyFile' | 'origin' | 'host' | 'port'>> & {
    /** Certificates (PEM) of roots beside the usual ones, with which a mail server is trusted. */
    mailRoots?: readonly string[];
    /** How long a model may take over an answer. */
    modelWithinMs?: number;
  };

/** The composition root: the wings of the house, lowest first, and the lists that they register, joined. */
export function assemble(around: Surroundings): Wing[] {
  const identity = identityWing({ demo: around.demo });
  const monitoring = monitoringWing({
    outgoing: outgoing(around),
    dataFolder: around.dataFolder,
    browser: around.browser,
  });
  const faults = [identity, registryWing, monitoring].flatMap((wing) => wing.faults);
  const findings = findingsWing({ faults, calendar: { read: cityCalendar, changed: calendarChanged } });
  const working = [identity, registryWing, findings, wordingWing, monitoring, rectificationWing];
  const upkeep = upkeepWing({
    jobs: [...platformJobs([]), ...working.flatMap((wing) => wing.jobs)],
    events: working.flatMap((wing) => wing.events),
    channels: {
      box: secretBox(secretsFile(around)),
      outgoing: { ...outgoing(around), allowPrivate: around.allowPrivateServices ?? false },
      consoleOrigin: consoleOrigin(around),
      ...(around.mailRoots ? { mailRoots: around.mailRoots } : {}),
      ...(around.modelWithinMs ? { modelWithinMs: around.modelWithinMs } : {}),
    },
  });
  const counting = [...working, upkeep];
  const overview = overviewWing({
    counts: counting.flatMap((wing) => wing.counts),
    todos: counting.flatMap((wing) => wing.todos),
    operations: counting.flatMap((wing) => wing.routes.map((route) => route.operation.meta)),
  });
  return joined([...counting, overview]);
}

/** What may be reached from here: in demo mode the invented names lead to loopback, and nowhere else. */
function outgoing({ allowPrivateTargets, demoSites }: Surroundings) {
  return {
    allowPrivate: allowPrivateTargets,
    agent: { version: manifest.version },
    ...(demoSites ? { demo: { suffix: DEMO_SUFFIX, origins: demoOrigins(demoSites.port) } } : {}),
  };
}

/** Where a link in a mail leads: to the public address, or to this machine where the console is open to nobody else. */
function consoleOrigin({ origin, host, port }: Surroundings): string | undefined {
  if (origin !== undefined || host === undefined || port === undefined) return origin;
  if (!isLoopback(host)) return undefined;
  return `http://${host === '::1' ? '[::1]' : host}:${port}`;
}
