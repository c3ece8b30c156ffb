import { inspectPages } from './bureau-inspection.ts';
import { type Answer, SOUND } from './bureau-site.ts';

/** Pages of a site by their paths. */
export type Pages = Readonly<Record<string, Answer>>;

/** Codes and paths of what is found on a sound site with these pages put in. */
export async function found(pages: Pages, only = /./): Promise<string[]> {
  const { findings } = await inspectPages({ ...SOUND, ...pages });
  return findings
    .filter(({ code }) => only.test(code))
    .map(({ code, url }) => `${code} ${new URL(url).pathname}`);
}

/** The sound page of an address, with words replaced. */
export function changed(path: string, words: string | RegExp, by: string): Pages {
  const page = SOUND[path];
  if (page === undefined) throw new Error(`no page ${path}`);
  const body = page.body.replace(words, by);
  if (body === page.body) throw new Error(`${path} has no ${words}`);
  return { [path]: { ...page, body } };
}
