export { type Checker, type CheckerOptions, createChecker } from './check.ts';
export { createConsistencyLayers } from './consistency/consistency-layer.ts';
export { corrected } from './corrected.ts';
export { type Feedback, learn, learntEntries, noFeedback, type Verdict } from './feedback/feedback.ts';
export { FeedbackRefused, parseFeedback, parseVerdict } from './feedback/feedback-file.ts';
export {
  type Issue,
  type IssueKind,
  issueKinds,
  type LayerName,
  type Level,
  layerOf,
  UNPROVEN,
} from './issue.ts';
export type { Layer, Mode, ParagraphLayer, TextFacts, TextLayer } from './layer.ts';
export { type Automaton, buildAutomaton, loadAutomaton } from './lexicon/automaton.ts';
export { type CityTerm, cityEntries, cityKinds } from './lexicon/city-term.ts';
export type { Surroundings } from './lexicon/entry.ts';
export { createLexiconLayer, type LexiconOptions } from './lexicon/lexicon-layer.ts';
export { demoPersons, type Person, personsOf } from './lexicon/person.ts';
export { createPrivacyLayer } from './privacy/privacy-layer.ts';
export { SpellingModelRefusal } from './spelling/model-file.ts';
export { spellingIssues } from './spelling/spelling-issues.ts';
export { loadSpellingModel, type SpellingModel } from './spelling/spelling-model.ts';
export { type StandardOptions, standardLayers } from './standard-layers.ts';
export { termsVersion } from './terms-version.ts';
