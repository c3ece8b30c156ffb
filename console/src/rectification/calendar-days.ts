import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { type Answer, api, type Input, take } from '../api/client.ts';

export type CalendarDays = Answer<'/api/v1/calendar-days'>;
export type CityDay = CalendarDays['items'][number];
type NewDay = Input<'/api/v1/calendar-days'>;

/** The city's own days, and those of the whole country in a year. */
export const calendarDaysQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar-days', year],
    queryFn: () => take(api.GET('/api/v1/calendar-days', { params: { query: { year } } })),
  });

/** What a change would do to open deadlines; not asked before there is a day. */
export const calendarEffectQuery = (day: string | undefined, kind: NewDay['kind'] | 'usual') =>
  queryOptions({
    queryKey: ['calendar-days', 'effect', day, kind],
    queryFn: () =>
      take(api.GET('/api/v1/calendar-days/effect', { params: { query: { day: day ?? '', kind } } })),
    enabled: day !== undefined,
    retry: false,
    staleTime: 0,
  });

/** Sets a day or takes it back; orders are asked anew, because their deadlines may have moved. */
export function useCalendarChange() {
  const queries = useQueryClient();
  const after = async () => {
    await queries.invalidateQueries({ queryKey: ['calendar-days'] });
    await queries.invalidateQueries({ queryKey: ['orders'] });
  };
  return {
    add: async (day: NewDay) => {
      await api.POST('/api/v1/calendar-days', { body: day });
      await after();
    },
    remove: async (id: string) => {
      await api.DELETE('/api/v1/calendar-days/{id}', { params: { path: { id } } });
      await after();
    },
  };
}
