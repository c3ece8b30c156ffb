import { z } from 'zod';
import { authorize, personById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { occurred } from '../platform/events/index.ts';
import { line, operation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { registryErrors } from './errors.ts';
import { siteChanged } from './events.ts';
import { loadSite, requireAlive } from './site.ts';
import { siteAccess } from './site-access.ts';
import { duties } from './site-kinds.ts';

/**
 * Hands a duty on a site over to a person 交接, or names the first one. The row that ends and the row that begins
 * share the instant, so that somebody answers at any time.
 */
export const handOver = operation(
  {
    name: 'site.hand-over',
    summary: '交接负责人',
    permission: 'site.hand-over',
    input: z.strictObject({
      id: idSchema,
      duty: duties.schema,
      personId: idSchema,
      reason: line(200).optional(),
    }),
  },
  async (ctx, input) => {
    const site = await loadSite(ctx, input.id);
    await authorize(ctx, siteAccess, 'hand-over', site);
    requireAlive(site);
    const person = await personById(ctx, input.personId);
    if (!person) throw registryErrors.refuse('unknown-person', { field: '接手人' });
    const present = await ctx.tx
      .selectFrom('registry.duty as duty')
      .innerJoin('identity.person as person', 'person.id', 'duty.person_id')
      .select(['duty.id', 'duty.person_id', 'person.name'])
      .where('duty.site_id', '=', site.id)
      .where('duty.duty', '=', input.duty)
      .where('duty.until', 'is', null)
      .executeTakeFirst();
    if (present?.person_id === person.id) {
      throw registryErrors.refuse('same-person', { person: person.name, duty: duties.label(input.duty) });
    }
    if (present) {
      await ctx.tx
        .updateTable('registry.duty')
        .set({ until: ctx.now })
        .where('id', '=', present.id)
        .execute();
    }
    await ctx.tx
      .insertInto('registry.duty')
      .values({
        id: newId(),
        site_id: site.id,
        duty: input.duty,
        person_id: person.id,
        since: ctx.now,
        until: null,
      })
      .execute();
    await record(ctx, {
      noun: 'site',
      id: site.id,
      verb: 'hand-over',
      reason: input.reason ?? null,
      before: { [`${input.duty}Person`]: present?.name ?? null },
      after: { [`${input.duty}Person`]: person.name },
      events: [occurred(siteChanged, { siteId: site.id })],
    });
    return { id: site.id };
  },
);
