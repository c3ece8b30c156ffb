import type { Wing } from '../wing.ts';
import { editionLifecycle } from './edition-states.ts';
import { wordingErrors } from './errors.ts';
import { lexiconTrialAsked } from './events.ts';
import { lessonVerdicts } from './lesson-list.ts';
import { lexiconRoutes } from './lexicon-routes.ts';
import { namedPersonImport } from './named-person-import.ts';
import { wordingReactions } from './reactions.ts';
import { termImport } from './term-import.ts';
import { termKinds, termLevels, termProofs } from './term-words.ts';

/** The wing that keeps a city's own words and persons, and what verdicts have taught. */
export const wordingWing: Wing = {
  name: 'wording',
  title: '词库',
  clause: '三',
  needs: ['identity', 'registry', 'findings'],
  permissions: [
    { name: 'lexicon.read', label: '查看词库' },
    { name: 'lexicon.edit', label: '编辑和试运行词库' },
    { name: 'lexicon.release', label: '启用词库' },
    { name: 'lexicon.try', label: '执行词库试运行' },
  ],
  routes: lexiconRoutes,
  jobs: [...termImport.jobs, ...namedPersonImport.jobs],
  cron: [],
  events: [lexiconTrialAsked],
  reactions: wordingReactions,
  lifecycles: [editionLifecycle, termImport.lifecycle, namedPersonImport.lifecycle],
  vocabularies: [
    editionLifecycle.vocabulary,
    termImport.lifecycle.vocabulary,
    namedPersonImport.lifecycle.vocabulary,
    termKinds,
    termLevels,
    termProofs,
    lessonVerdicts,
  ],
  errors: wordingErrors,
  faults: [],
  counts: [],
  todos: [],
};
