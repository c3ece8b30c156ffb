import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { eventType } from '../platform/events/index.ts';

/** Something about a site's record, state or persons is different now. */
export const siteChanged = eventType(
  'site.changed',
  '网站信息或状态有变更',
  z.strictObject({ siteId: idSchema }),
);
