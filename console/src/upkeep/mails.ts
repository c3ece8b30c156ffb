import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Answer, api, type Filters, type Input, type Row, take } from '../api/client.ts';
import { valuesOf, type Word } from '../api/vocabulary.ts';
import { oneOf } from '../kit/search-params.ts';
import { useServerPages } from '../kit/server-pages.ts';
import type { Tone } from '../kit/state-mark.tsx';

export type MailServer = NonNullable<Answer<'/api/v1/mail-server'>['server']>;
export type MailRow = Row<'/api/v1/mails'>;

export const mailServerQuery = queryOptions({
  queryKey: ['mail-server'],
  queryFn: () => take(api.GET('/api/v1/mail-server')),
});

export const setMailServer = (body: Input<'/api/v1/mail-server', 'patch'>) =>
  take(api.PATCH('/api/v1/mail-server', { body }));

export const mailChoiceQuery = queryOptions({
  queryKey: ['mail-choice'],
  queryFn: () => take(api.GET('/api/v1/mail-choice')),
});

export const setMailChoice = (choice: Word<'mail-choice'>) =>
  take(api.PATCH('/api/v1/mail-choice', { body: { choice } }));

/** What narrows the list of mails, in the address and on the wire alike. */
export const mailSearch = { stage: oneOf(valuesOf('mail-stage')) };

/** The mails, the latest first. */
export const useMails = (filters: Filters<'/api/v1/mails'>) =>
  useServerPages<MailRow>(['mails', 'list', filters], (after) =>
    take(api.GET('/api/v1/mails', { params: { query: { ...filters, after } } })),
  );

export const sendTestMail = () => take(api.POST('/api/v1/mail-server/test'));

const ASK_EVERY_MS = 1000;

/** What becomes of one mail, asked for until it has ended. */
export function useMailOutcome(id: string | undefined) {
  return useQuery({
    queryKey: ['mails', 'outcome', id],
    enabled: id !== undefined,
    queryFn: async () => {
      const { items } = await take(api.GET('/api/v1/mails', { params: { query: { limit: 50 } } }));
      return items.find((mail) => mail.id === id) ?? null;
    },
    refetchInterval: ({ state }) => (state.data?.endedAt ? false : ASK_EVERY_MS),
  });
}

/** How far a mail has come, at a glance. */
export const mailTone: Record<Word<'mail-stage'>, Tone> = {
  waiting: 'idle',
  given: 'busy',
  sent: 'good',
  failed: 'bad',
  unknown: 'warn',
  dropped: 'idle',
};
