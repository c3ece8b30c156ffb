import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, type Input, take } from '../api/client.ts';

type OpinionAnswer = Answer<'/api/v1/opinion-service'>;
export type OpinionService = NonNullable<OpinionAnswer['service']>;
export type OpinionDay = NonNullable<OpinionAnswer['today']>;
export type OpinionTest = OpinionAnswer['test'];

export const opinionServiceQuery = queryOptions({
  queryKey: ['opinion-service'],
  queryFn: () => take(api.GET('/api/v1/opinion-service')),
});

export const setOpinionService = (body: Input<'/api/v1/opinion-service', 'patch'>) =>
  take(api.PATCH('/api/v1/opinion-service', { body }));

export const testOpinionService = () => take(api.POST('/api/v1/opinion-service/test'));
