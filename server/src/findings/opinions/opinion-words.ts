import { z } from 'zod';
import { vocabulary } from '../../platform/vocabulary/index.ts';

/** What a model says of a finding 第二意见. */
export const opinionVerdicts = vocabulary('opinion-verdict', '模型意见', {
  agrees: '认为确有问题',
  disagrees: '有异议',
  unsure: '不能判断',
});

/** Why there is no opinion: nothing came (yet), nothing usable came, or it was never sent. */
export const opinionReasonSchema = z.enum([
  'no-answer',
  'unreadable',
  'timeout',
  'refused',
  'no-verdict',
  'withheld',
]);

export type OpinionVerdict = (typeof opinionVerdicts.values)[number];
export type OpinionReason = z.output<typeof opinionReasonSchema>;
