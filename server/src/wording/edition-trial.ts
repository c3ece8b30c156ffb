import type { CityTerm, Person } from '@mumian/textcheck';
import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { operation, reading } from '../platform/operation/index.ts';
import { loadEdition } from './edition.ts';
import { editionLifecycle } from './edition-states.ts';
import { trialAccess } from './lexicon-access.ts';
import type { TermLevel } from './term-words.ts';

/** One place that an edition would find. */
export interface TrialPlace {
  siteId: string;
  url: string;
  rule: string;
  term: string;
  snippet: string;
  kind: string;
  level: TermLevel;
  /** By a word without a document: it would run in shadow. */
  unproven: boolean;
}

/** Places that are kept to be looked at; more are counted alone. */
export const KEPT_PLACES = 5_000;

/** First operation of the trial. @returns what to try, and whose pages; null when nobody wants it any more */
export const beginTrial = reading(
  {
    name: 'lexicon-edition.begin-trial',
    summary: '开始试运行词库',
    permission: 'lexicon.try',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }): Promise<{ unitPath: string; terms: CityTerm[]; persons: Person[] } | null> => {
    const edition = await loadEdition(ctx, id, 'read');
    await authorize(ctx, trialAccess, 'finish', edition);
    if (edition.state !== 'trying') return null;
    const { terms, persons } = await ctx.tx
      .selectFrom('wording.edition')
      .select(['terms', 'persons'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { unitPath: edition.unit_path, terms, persons };
  },
);

/** Last operation of the trial: keeps what would have been found. The second time does nothing. */
export const finishTrial = operation(
  {
    name: 'lexicon-edition.finish-trial',
    summary: editionLifecycle.transitions.finish.label,
    permission: 'lexicon.try',
    input: z.strictObject({
      id: idSchema,
      pagesRead: z.int(),
      pagesFound: z.int(),
      placesFound: z.int(),
      // Made by the checker in this very process: nothing to check.
      places: z.custom<readonly TrialPlace[]>(),
    }),
  },
  async (ctx, { id, pagesRead, pagesFound, placesFound, places }) => {
    const edition = await loadEdition(ctx, id);
    await authorize(ctx, trialAccess, 'finish', edition);
    if (edition.state !== 'trying') return;
    const rows = places.slice(0, KEPT_PLACES).map(({ siteId, ...place }) => ({
      ...{ id: newId(), edition_id: id, site_id: siteId },
      ...place,
    }));
    for (let from = 0; from < rows.length; from += 1_000)
      await ctx.tx
        .insertInto('wording.trial_place')
        .values(rows.slice(from, from + 1_000))
        .execute();
    await ctx.tx
      .updateTable('wording.edition')
      .set({
        tried_at: ctx.now,
        pages_read: pagesRead,
        pages_found: pagesFound,
        places_found: placesFound,
      })
      .where('id', '=', id)
      .execute();
    await transition(ctx, editionLifecycle, edition, 'finish');
  },
);
