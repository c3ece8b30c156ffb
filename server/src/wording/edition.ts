import { sql } from 'kysely';
import { z } from 'zod';
import { authorize, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { occurred } from '../platform/events/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { actorName, type Ctx, operation, paragraph } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { editionLifecycle } from './edition-states.ts';
import { wordingErrors } from './errors.ts';
import { lexiconTrialAsked } from './events.ts';
import { editionAccess } from './lexicon-access.ts';
import { checkedPerson } from './named-person.ts';
import { cityTermOf } from './term-fields.ts';

const NOUN = editionLifecycle.noun;

/** Freezes a unit's words and persons as the next edition 词库版本 and has it tried on the pages that are kept 试运行. */
export const tryLexicon = operation(
  {
    name: 'lexicon-edition.try',
    summary: '试运行词库',
    permission: 'lexicon.edit',
    input: z.strictObject({ unitId: idSchema }),
  },
  async (ctx, { unitId }) => {
    const unit = await unitById(ctx, unitId);
    if (!unit) throw platformErrors.refuse('not-found', { what: '这个单位' });
    await authorize(ctx, editionAccess, 'try', { unit_path: unit.path });
    const { terms, persons } = await workingCopy(ctx, unitId);
    if (terms.length + persons.length === 0) throw wordingErrors.refuse('lexicon-empty', { unit: unit.name });
    const { number } = await ctx.tx
      .selectFrom('wording.edition')
      .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow();
    const counts = {
      term_count: terms.length,
      person_count: persons.length,
      unproven_count: terms.filter(({ source }) => source === null).length,
    };
    const id = newId();
    await ctx.tx
      .insertInto('wording.edition')
      .values({
        ...{ id, unit_id: unitId, number, state: 'trying' as const, ...counts },
        ...{ terms: JSON.stringify(terms), persons: JSON.stringify(persons) },
        ...{ asked_by_name: actorName(ctx.actor), asked_at: ctx.now, tried_at: null, live_from: null },
        ...{ pages_read: null, pages_found: null, places_found: null, version: 1, changed_at: ctx.now },
      })
      .execute();
    await record(ctx, {
      ...{ noun: NOUN, id, verb: 'try' },
      after: { unitId, number, terms: terms.length, persons: persons.length },
      events: [occurred(lexiconTrialAsked, { editionId: id })],
    });
    return { id };
  },
);

const stepInput = z.strictObject({ id: idSchema, version: z.int() });

/** Sets an edition live: from now on texts are judged by it, and its predecessor rests. */
export const releaseEdition = operation(
  {
    name: 'lexicon-edition.release',
    summary: editionLifecycle.transitions.release.label,
    permission: editionLifecycle.transitions.release.permission,
    input: stepInput,
  },
  async (ctx, asked) => {
    const edition = await editionFor(ctx, 'release', asked);
    const predecessor = await ctx.tx
      .selectFrom('wording.edition')
      .select(['id', 'state', 'version'])
      .where('unit_id', '=', edition.unit_id)
      .where('state', '=', 'live')
      .where('id', '!=', edition.id)
      .forUpdate()
      .executeTakeFirst();
    if (predecessor) await transition(ctx, editionLifecycle, predecessor, 'replace');
    const released = await transition(ctx, editionLifecycle, edition, 'release');
    await ctx.tx
      .updateTable('wording.edition')
      .set({ live_from: ctx.now })
      .where('id', '=', edition.id)
      .execute();
    return released;
  },
);

/** Takes the live edition out of use; until another is released the product's own lexicons judge alone. */
export const retireEdition = operation(
  {
    name: 'lexicon-edition.retire',
    summary: editionLifecycle.transitions.retire.label,
    permission: editionLifecycle.transitions.retire.permission,
    input: stepInput.extend({ reason: paragraph(500).optional() }),
  },
  async (ctx, { reason, ...asked }) => {
    const edition = await editionFor(ctx, 'retire', asked);
    return transition(ctx, editionLifecycle, edition, 'retire', { reason });
  },
);

/** Gives an edition up that was only tried, or whose trial does not end. */
export const discardEdition = operation(
  {
    name: 'lexicon-edition.discard',
    summary: editionLifecycle.transitions.discard.label,
    permission: editionLifecycle.transitions.discard.permission,
    input: stepInput,
  },
  async (ctx, asked) => {
    const edition = await editionFor(ctx, 'discard', asked);
    return transition(ctx, editionLifecycle, edition, 'discard');
  },
);

/** First steps of each: the edition, for whoever may take this step, as it was when it was asked for. */
async function editionFor(
  ctx: Ctx,
  step: 'release' | 'retire' | 'discard',
  { id, version }: z.output<typeof stepInput>,
) {
  const edition = await loadEdition(ctx, id);
  await authorize(ctx, editionAccess, step, edition);
  await expectVersion(ctx, { noun: NOUN, id, version: edition.version }, version);
  return edition;
}

/**
 * First step: the edition with its unit, without its words, locked where it will be written.
 * @throws Refusal `platform.not-found`
 */
export async function loadEdition(ctx: Ctx, id: string, lock: 'lock' | 'read' = 'lock') {
  let query = ctx.tx
    .selectFrom('wording.edition as edition')
    .innerJoin('identity.unit as unit', 'unit.id', 'edition.unit_id')
    .select(['edition.id', 'edition.unit_id', 'edition.number', 'edition.state', 'edition.version'])
    .select(['unit.path as unit_path', 'unit.name as unit_name'])
    .where('edition.id', '=', id);
  if (lock === 'lock') query = query.forUpdate('edition');
  const row = await query.executeTakeFirst();
  if (!row) throw platformErrors.refuse('not-found', { what: editionAccess.noun });
  return row;
}

async function workingCopy(ctx: Ctx, unitId: string) {
  const terms = await ctx.tx
    .selectFrom('wording.term')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('term')
    .execute();
  const persons = await ctx.tx
    .selectFrom('wording.named_person')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy(sql`rank nulls last`)
    .orderBy('name')
    .execute();
  return { terms: terms.map(cityTermOf), persons: persons.map(checkedPerson) };
}
