import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Row, take } from '../api/client.ts';
import type { Word } from '../api/vocabulary.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type Rule = Row<'/api/v1/rules'>;
export type RuleTrial = Answer<'/api/v1/rules/{id}/trial'>;
export type Trial = NonNullable<RuleTrial['trial']>;
export type TrialPlace = Row<'/api/v1/rule-trials/{id}/places'>;

const POLL_MS = 1_000;

/** All rules, asked for again while one of them is tried. */
export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => take(api.GET('/api/v1/rules')),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ trial }) => trial?.state === 'trying') ? 2 * POLL_MS : false,
});

/** A rule with its latest trial, asked for again while it runs. */
export const ruleTrialQuery = (id: string) =>
  queryOptions({
    queryKey: ['rules', id, 'trial'],
    queryFn: () => take(api.GET('/api/v1/rules/{id}/trial', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.trial?.state === 'trying' ? POLL_MS : false),
  });

export const useTrialPlaces = (id: string, change: Word<'rule-trial-change'>, version: number) =>
  useServerPages(['rules', 'trial-places', id, change, version], (after) =>
    take(api.GET('/api/v1/rule-trials/{id}/places', { params: { path: { id }, query: { after, change } } })),
  );

/** What is said before a trial is begun. */
export const TRIAL_WORDS =
  '把这条规则按现在的写法用在留存的页面上，列出与台账相比新出现、不再出现的位置。台账不变；页面多时要几分钟。';

export const beginTrial = (ruleId: string) =>
  take(api.POST('/api/v1/rules/{id}/try', { params: { path: { id: ruleId } } }));

export const ruleTones: Record<Word<'rule-state'>, Tone> = {
  active: 'good',
  shadow: 'busy',
  suspended: 'bad',
};

export const trialTones: Record<Word<'rule-trial-state'>, Tone> = {
  trying: 'busy',
  tried: 'warn',
  settled: 'good',
  failed: 'bad',
};
