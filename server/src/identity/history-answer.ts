import { z } from 'zod';
import { historyEntrySchema } from '../platform/record/index.ts';

/** What every `/history` answers: newest first. */
export const historyAnswer = z.object({ items: z.array(historyEntrySchema) });
