import { type Route, route } from '../platform/http/index.ts';
import { historyAnswer } from './history-answer.ts';
import { createPerson, editPerson } from './person.ts';
import { personExport } from './person-export.ts';
import { getPerson, listPeople, personHistory, personListAnswer, personViewSchema } from './person-list.ts';

export const personRoutes: readonly Route[] = [
  personExport,
  route({
    method: 'GET',
    path: '/people',
    permission: 'person.read',
    operation: listPeople,
    answer: personListAnswer,
  }),
  route({
    method: 'POST',
    path: '/people',
    permission: 'person.edit',
    operation: createPerson,
    status: 201,
    answer: personViewSchema,
  }),
  route({
    method: 'GET',
    path: '/people/:id',
    permission: 'person.read',
    operation: getPerson,
    answer: personViewSchema,
  }),
  route({
    method: 'PATCH',
    path: '/people/:id',
    permission: 'person.edit',
    operation: editPerson,
    answer: personViewSchema,
  }),
  route({
    method: 'GET',
    path: '/people/:id/history',
    permission: 'person.read',
    operation: personHistory,
    answer: historyAnswer,
  }),
];
