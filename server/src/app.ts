import { identityWing } from './identity/wing.ts';
import { joined } from './joined.ts';
import type { Config } from './platform/config/index.ts';
import { registryWing } from './registry/wing.ts';
import type { Wing } from './wing.ts';

/** What wings have to be told about the process they run in. */
export type Surroundings = Pick<Config, 'demo' | 'allowPrivateTargets' | 'demoSites'>;

/** The composition root: the wings of the house, lowest first. */
export function assemble(around: Surroundings): Wing[] {
  return joined([identityWing({ demo: around.demo }), registryWing]);
}
