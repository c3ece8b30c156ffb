import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { eventType } from '../platform/events/index.ts';

/** Many sites were registered at once; a thousand at most in one event. */
export const sitesRegistered = eventType(
  'site.many-registered',
  '批量登记了网站',
  z.strictObject({ siteIds: z.array(idSchema).max(1000) }),
);

/** Something about a site's record, state or persons is different now. */
export const siteChanged = eventType(
  'site.changed',
  '网站信息或状态有变更',
  z.strictObject({ siteId: idSchema }),
);
