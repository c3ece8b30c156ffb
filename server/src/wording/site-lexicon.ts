import type { CityTerm, Feedback, Person } from '@mumian/textcheck';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '../platform/operation/index.ts';
import { feedbackOf } from './lesson.ts';

/** By what the texts of a site are judged besides the product's own lexicons. */
const siteLexiconSchema = z.strictObject({
  /** Changes with every edition and every lesson: what was compiled for one key serves no other. */
  key: z.string(),
  /** For people and for a finding's versions: 木棉市第3版、江东区第1版; null where no edition is live. */
  label: z.string().nullable(),
  /** Live editions, the farthest unit first. */
  editionIds: z.array(z.uuid()),
  /** The top unit, whose lessons count. */
  cityId: z.uuid(),
});

export type SiteLexicon = z.output<typeof siteLexiconSchema>;

/** The live editions of all units above a site, and where its city stands in learning. */
export async function lexiconAt(ctx: Pick<Ctx, 'tx'>, unitPath: string): Promise<SiteLexicon> {
  const editions = await ctx.tx
    .selectFrom('wording.edition as edition')
    .innerJoin('identity.unit as unit', 'unit.id', 'edition.unit_id')
    .select(['edition.id', 'edition.number', 'unit.name'])
    .where('edition.state', '=', 'live')
    .where(sql<boolean>`starts_with(${unitPath}, unit.path)`)
    .orderBy('unit.path')
    .execute();
  const cityId = unitPath.split('/')[1] ?? '';
  const learnt = await ctx.tx
    .selectFrom('wording.lesson')
    .select(sql<string>`count(*) || ' ' || coalesce(max(at)::text, '')`.as('state'))
    .where('unit_id', '=', cityId)
    .executeTakeFirstOrThrow();
  const label = editions.map(({ name, number }) => `${name}第${number}版`).join('、');
  return {
    key: [cityId, learnt.state, ...editions.map(({ id }) => id)].join(' '),
    label: label === '' ? null : label,
    editionIds: editions.map(({ id }) => id),
    cityId,
  };
}

/** What stands in these editions, a nearer unit's word in place of a farther one's, and what the city has learnt. */
export async function loadLexicon(
  ctx: Pick<Ctx, 'tx'>,
  { editionIds, cityId }: Pick<SiteLexicon, 'editionIds' | 'cityId'>,
): Promise<{ terms: CityTerm[]; persons: Person[]; feedback: Feedback }> {
  const rows = await ctx.tx
    .selectFrom('wording.edition')
    .select(['id', 'terms', 'persons'])
    .where(sql<boolean>`id = any(${editionIds}::uuid[])`)
    .execute();
  const inOrder = editionIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const terms = new Map(inOrder.flatMap((row) => row.terms.map((term) => [term.term, term] as const)));
  return {
    terms: [...terms.values()],
    persons: inOrder.flatMap((row) => row.persons),
    feedback: await feedbackOf(ctx, cityId),
  };
}
