export { type Vocabulary, vocabulary } from './vocabulary.ts';
