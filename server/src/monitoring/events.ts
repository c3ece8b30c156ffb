import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { eventType } from '../platform/events/index.ts';

/** An inspection is over: finished, failed or stopped. */
export const inspectionFinished = eventType(
  'inspection.finished',
  '网站检查已结束',
  z.strictObject({ inspectionId: idSchema, siteId: idSchema }),
);
