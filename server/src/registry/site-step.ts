import { z } from 'zod';
import { authorize } from '../identity/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { occurred } from '../platform/events/index.ts';
import { transition } from '../platform/lifecycle/index.ts';
import { operation, paragraph, requireMet } from '../platform/operation/index.ts';
import { expectVersion } from '../platform/record/index.ts';
import { siteChanged } from './events.ts';
import { requireOpening } from './opening-rules.ts';
import { loadSite } from './site.ts';
import { siteAccess } from './site-access.ts';
import { issuesFor, readFacts } from './site-requirements.ts';
import { type SiteVerb, siteLifecycle } from './site-states.ts';

/** Verbs that bring a site (back) into being, and so meet the rules on opening once more. */
const OPENING: readonly SiteVerb[] = ['apply', 'approve', 'open', 'stop-migrating'];

/** The operation of one step of a site's life. */
function siteStep(verb: SiteVerb) {
  const step = siteLifecycle.transitions[verb];
  return operation(
    {
      name: `site.${verb}`,
      summary: step.label,
      permission: step.permission,
      input: z.strictObject({ id: idSchema, version: z.int(), reason: paragraph(1000).optional() }),
    },
    async (ctx, input) => {
      const site = await loadSite(ctx, input.id);
      await authorize(ctx, siteAccess, verb, site);
      await expectVersion(ctx, { noun: 'site', id: site.id, version: site.version }, input.version);
      const unit = { id: site.unit_id, name: site.unit_name, kind: site.unit_kind };
      if (OPENING.includes(verb)) {
        await requireOpening(ctx, { unit, kind: site.kind, state: step.to, siteId: site.id });
      }
      requireMet(step.label, issuesFor(verb, await readFacts(ctx, site)));
      const events = [occurred(siteChanged, { siteId: site.id })];
      return transition(ctx, siteLifecycle, site, verb, { reason: input.reason, events });
    },
  );
}

/** Every step of the table as an operation. */
export const siteSteps = (Object.keys(siteLifecycle.transitions) as SiteVerb[]).map((verb) => ({
  verb,
  operation: siteStep(verb),
}));
