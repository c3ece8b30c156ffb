import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { eventType } from '../platform/events/index.ts';

/** Somebody wants to see what an edition of a lexicon would find on the pages that are kept. */
export const lexiconTrialAsked = eventType(
  'lexicon-edition.trial-asked',
  '要求试运行词库',
  z.strictObject({ editionId: idSchema }),
);
