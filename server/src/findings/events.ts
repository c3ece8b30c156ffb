import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { eventType } from '../platform/events/index.ts';

/** A look at a site has seen faults that were not on its ledger, or were resolved: one event for all of them. */
export const findingRaised = eventType(
  'finding.raised',
  '网站新登记或再次发现了问题',
  z.strictObject({ siteId: idSchema, findingIds: z.array(idSchema) }),
);
