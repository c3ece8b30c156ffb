import type { BuildOptions } from 'esbuild';

/** How esbuild bundles our own packages from their sources; what npm installed stays outside. */
export const bundling: BuildOptions;
