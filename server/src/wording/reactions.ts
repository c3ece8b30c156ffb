import { findingConfirmed, findingDismissed, findingReconsidered } from '../findings/index.ts';
import { type Reaction, when } from '../platform/events/index.ts';
import { learnFrom } from './lesson.ts';

/** Every human verdict on a text teaches the checker (攀办函〔2017〕11号 一: 人工与智能相结合). */
export const wordingReactions: Reaction[] = [findingConfirmed, findingDismissed, findingReconsidered].map(
  (event) =>
    when(
      event,
      {
        name: `wording.learn-after-${event.name.replace('.', '-')}`,
        follows: '文本检查记住研判结果：误报成为例外，属实的错别字成为易错词，撤回的一并撤回',
      },
      async (ctx, { findingIds }) => {
        await learnFrom(ctx, findingIds);
      },
    ),
);
