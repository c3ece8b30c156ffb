import { type Checker, cityEntries, createChecker, standardLayers } from '@mumian/textcheck';
import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import type { JobEnv } from '../platform/jobs/index.ts';
import { reading } from '../platform/operation/index.ts';
import { loadSite } from '../registry/index.ts';
import { lexiconAt, loadLexicon } from '../wording/index.ts';
import { runningAccess } from './inspection-access.ts';

const ofSite = z.strictObject({ siteId: idSchema });

/** By which edition of the lexicons the texts of a site are judged now. */
const readLexiconKey = reading(
  {
    name: 'inspection.lexicon-key',
    summary: '查询适用的词库版本',
    permission: 'inspection.run',
    input: ofSite,
  },
  async (ctx, { siteId }) => {
    const site = await loadSite(ctx, siteId, 'read');
    await authorize(ctx, runningAccess, 'run', site);
    return lexiconAt(ctx, site.unit_path);
  },
);

/** The words and persons themselves, read only where this process has not compiled them yet. */
const readLexicon = reading(
  {
    name: 'inspection.lexicon',
    summary: '读取适用的词库',
    permission: 'inspection.run',
    input: ofSite,
  },
  async (ctx, { siteId }) => {
    const site = await loadSite(ctx, siteId, 'read');
    await authorize(ctx, runningAccess, 'run', site);
    const lexicon = await lexiconAt(ctx, site.unit_path);
    return { key: lexicon.key, label: lexicon.label, ...(await loadLexicon(ctx, lexicon)) };
  },
);

/** A checker, and the editions that it was compiled from, for people; null where no edition is live. */
export interface SiteChecker {
  checker: Checker;
  label: string | null;
}

/** Several cities and counties may be inspected by one process; whose turn was longest ago is compiled anew. */
const MOST_KEPT = 8;
const kept = new Map<string, SiteChecker>();

/**
 * The checker for the texts of a site: compiled once for each edition and state of learning, shared by all looks of this
 * process, so that what stands on many pages is read once.
 */
export async function textChecker(env: Pick<JobEnv, 'run' | 'actor'>, siteId: string): Promise<SiteChecker> {
  const { key } = await env.run(readLexiconKey, env.actor, { siteId });
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const lexicon = await env.run(readLexicon, env.actor, { siteId });
  const { terms, persons, feedback, label } = lexicon;
  const layers = standardLayers({ entries: cityEntries(terms), persons, feedback });
  const made = { checker: createChecker({ layers, feedback }), label };
  kept.set(lexicon.key, made);
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  return made;
}
