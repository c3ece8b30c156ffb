import { accessSync, constants } from 'node:fs';

/** Where Debian, Ubuntu, Fedora, openEuler, Kylin and macOS install browsers of the Chromium family. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** The Chromium to run: the one named by the caller and no other, else the first usual place; null when there is none. */
export function findChromium(
  named: string | undefined,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const candidates = named === undefined ? (PLACES[platform] ?? []) : [named];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
