import { z } from 'zod';
import { type Route, route } from '../platform/http/index.ts';
import { discardEdition, releaseEdition, retireEdition, tryLexicon } from './edition.ts';
import {
  editionHistory,
  editionHistorySchema,
  editionListSchema,
  editionSchema,
  getEdition,
  listEditions,
} from './edition-list.ts';
import { editionLifecycle } from './edition-states.ts';
import { lessonListSchema, listLessons } from './lesson-list.ts';
import { addNamedPerson, editNamedPerson, removeNamedPerson } from './named-person.ts';
import { namedPersonExport } from './named-person-export.ts';
import { namedPersonImport } from './named-person-import.ts';
import { listNamedPersons, namedPersonListSchema } from './named-person-list.ts';
import { addTerm, editTerm, removeTerm } from './term.ts';
import { termExport } from './term-export.ts';
import { termImport } from './term-import.ts';
import { listTerms, termListSchema } from './term-list.ts';
import { listTrialPlaces, trialPlaceListSchema, trialTerms, trialTermsSchema } from './trial-place-list.ts';

const created = z.object({ id: z.uuid() });
const versioned = z.object({ id: z.uuid(), version: z.int() });
const stepped = versioned.extend({ state: editionLifecycle.vocabulary.schema });
const { release, retire, discard } = editionLifecycle.transitions;

const reads = 'lexicon.read';
const edits = 'lexicon.edit';

export const lexiconRoutes: Route[] = [
  termExport,
  ...termImport.routes,
  route({
    method: 'GET',
    path: '/lexicon-terms',
    permission: reads,
    operation: listTerms,
    answer: termListSchema,
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-terms', permission: edits },
    ...{ operation: addTerm, answer: created, status: 201 },
  }),
  route({
    ...{ method: 'PATCH', path: '/lexicon-terms/:id', permission: edits },
    ...{ operation: editTerm, answer: versioned },
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-terms/:id/remove', permission: edits },
    ...{ operation: removeTerm, answer: created },
  }),
  namedPersonExport,
  ...namedPersonImport.routes,
  route({
    ...{ method: 'GET', path: '/lexicon-persons', permission: reads },
    ...{ operation: listNamedPersons, answer: namedPersonListSchema },
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-persons', permission: edits },
    ...{ operation: addNamedPerson, answer: created, status: 201 },
  }),
  route({
    ...{ method: 'PATCH', path: '/lexicon-persons/:id', permission: edits },
    ...{ operation: editNamedPerson, answer: versioned },
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-persons/:id/remove', permission: edits },
    ...{ operation: removeNamedPerson, answer: created },
  }),
  route({
    ...{ method: 'GET', path: '/lexicon-editions', permission: reads },
    ...{ operation: listEditions, answer: editionListSchema },
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-editions', permission: edits },
    ...{ operation: tryLexicon, answer: created, status: 201 },
  }),
  route({
    ...{ method: 'GET', path: '/lexicon-editions/:id', permission: reads },
    ...{ operation: getEdition, answer: editionSchema },
  }),
  route({
    ...{ method: 'GET', path: '/lexicon-editions/:id/history', permission: reads },
    ...{ operation: editionHistory, answer: editionHistorySchema },
  }),
  route({
    ...{ method: 'GET', path: '/lexicon-editions/:id/terms', permission: reads },
    ...{ operation: trialTerms, answer: trialTermsSchema },
  }),
  route({
    ...{ method: 'GET', path: '/lexicon-editions/:id/places', permission: reads },
    ...{ operation: listTrialPlaces, answer: trialPlaceListSchema },
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-editions/:id/release', permission: release.permission },
    ...{ operation: releaseEdition, answer: stepped },
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-editions/:id/retire', permission: retire.permission },
    ...{ operation: retireEdition, answer: stepped },
  }),
  route({
    ...{ method: 'POST', path: '/lexicon-editions/:id/discard', permission: discard.permission },
    ...{ operation: discardEdition, answer: stepped },
  }),
  route({
    ...{ method: 'GET', path: '/lessons', permission: reads },
    ...{ operation: listLessons, answer: lessonListSchema },
  }),
];
