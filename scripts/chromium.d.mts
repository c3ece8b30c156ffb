/** Path of a Chromium that can be run, or undefined. */
export function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
