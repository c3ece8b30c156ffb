import { isTypeScript, type Source } from './source.ts';
import { exportedNames, parse } from './syntax.ts';
import type { Violation } from './violation.ts';

const platform = 'server/src/platform/';
const wordsOfTheNotice = /finding|rectification|bulletin|article|registry/i;

/** Platform is mechanism: no file and no exported name there carries a word of the notice. */
export function checkPlatformWords(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => path.startsWith(platform))
    .flatMap((source) => {
      const names = isTypeScript(source.path) ? exportedNames(parse(source)) : [];
      return [source.path.slice(platform.length), ...names]
        .filter((name) => wordsOfTheNotice.test(name))
        .map((name) => ({
          rule: 'platform-words',
          path: source.path,
          message: `“${name}” carries a word of the notice; platform holds mechanism only`,
        }));
    });
}
