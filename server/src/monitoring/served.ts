import type { SiteState } from '../registry/index.ts';

/** States in which a site answers to the public, so that a look at it says something. */
export const SERVED: readonly SiteState[] = ['running', 'migrating', 'closing'];
