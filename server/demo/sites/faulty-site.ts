import { type FaultySite, variedSites } from './planted-fault.ts';
import { wornSites } from './worn-site.ts';

/** Every fault that the sites have today, by site. */
export const plantedFaults: readonly FaultySite[] = [...variedSites, ...wornSites];
