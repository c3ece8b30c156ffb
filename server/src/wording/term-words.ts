import { cityKinds, issueKinds } from '@mumian/textcheck';
import { vocabulary } from '../platform/vocabulary/index.ts';

export type TermKind = (typeof cityKinds)[number];

/** Classes of words 类别, as the checker knows them. */
export const termKinds = vocabulary(
  'lexicon-kind',
  '词条类别',
  Object.fromEntries(cityKinds.map((kind) => [kind, issueKinds[kind].label])) as Record<TermKind, string>,
);

/** How grave a word is: a severe one may fail a whole site (国办秘函〔2019〕19号 单项否决 1). */
export const termLevels = vocabulary('lexicon-level', '词条程度', {
  severe: '严重',
  error: '差错',
  doubt: '疑似',
});

export type TermLevel = (typeof termLevels.values)[number];

/** Whether a document says so; without one a word is tried in shadow 影子运行. */
export const termProofs = vocabulary('lexicon-proof', '词条依据', { proven: '有依据', unproven: '待核' });
