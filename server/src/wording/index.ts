import './tables.ts';

export { tryLexicon } from './edition.ts';
export { beginTrial, finishTrial, KEPT_PLACES, type TrialPlace } from './edition-trial.ts';
export { lexiconTrialAsked } from './events.ts';
export { feedbackOf, relearnLessons } from './lesson.ts';
export { addNamedPerson } from './named-person.ts';
export { lexiconAt, loadLexicon, type SiteLexicon } from './site-lexicon.ts';
export { addTerm } from './term.ts';
