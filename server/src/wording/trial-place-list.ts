import { sql } from 'kysely';
import { z } from 'zod';
import { authorizeSight } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { listAnswer, listFields, pageOf } from '../platform/listing/index.ts';
import { reading } from '../platform/operation/index.ts';
import { loadEdition } from './edition.ts';
import { editionAccess } from './lexicon-access.ts';
import { termLevels } from './term-words.ts';

export const trialPlaceListSchema = listAnswer(
  z.object({
    id: z.uuid(),
    siteId: z.uuid(),
    siteName: z.string(),
    url: z.string(),
    rule: z.string(),
    term: z.string(),
    /** Text of a page, the words in question within 【】. */
    snippet: z.string(),
    level: termLevels.schema,
    unproven: z.boolean(),
  }),
);

/** The places that an edition's trial found, word by word. */
export const listTrialPlaces = reading(
  {
    name: 'lexicon-edition.list-places',
    summary: '查看试运行命中的位置',
    permission: 'lexicon.read',
    input: z.strictObject({
      ...listFields(['rule'], 'rule'),
      id: idSchema,
      rule: z.string().max(200).optional(),
    }),
  },
  async (ctx, input) => {
    await authorizeSight(ctx, editionAccess, await loadEdition(ctx, input.id, 'read'));
    let query = ctx.tx
      .selectFrom('wording.trial_place as place')
      .innerJoin('registry.site as site', 'site.id', 'place.site_id')
      .select(['place.id', 'place.site_id as siteId', 'site.name as siteName', 'place.url', 'place.rule'])
      .select(['place.term', 'place.snippet', 'place.level', 'place.unproven'])
      .where('place.edition_id', '=', input.id);
    if (input.rule) query = query.where('place.rule', '=', input.rule);
    return pageOf(ctx.tx, query, input, { sorts: { rule: 'place.rule' }, id: 'place.id' });
  },
);

export const trialTermsSchema = z.object({
  items: z.array(
    z.object({
      rule: z.string(),
      term: z.string(),
      level: termLevels.schema,
      unproven: z.boolean(),
      pages: z.int(),
      places: z.int(),
    }),
  ),
});

/** Words of an edition by how many of the kept places each found. */
export const trialTerms = reading(
  {
    name: 'lexicon-edition.list-found-terms',
    summary: '查看试运行命中的词条',
    permission: 'lexicon.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    await authorizeSight(ctx, editionAccess, await loadEdition(ctx, id, 'read'));
    const items = await ctx.tx
      .selectFrom('wording.trial_place')
      .select(['rule', sql<string>`min(term)`.as('term'), 'level', 'unproven'])
      .select(sql<number>`count(distinct url)::integer`.as('pages'))
      .select(sql<number>`count(*)::integer`.as('places'))
      .where('edition_id', '=', id)
      .groupBy(['rule', 'level', 'unproven'])
      .orderBy('places', 'desc')
      .orderBy('rule')
      .limit(200)
      .execute();
    return { items };
  },
);
