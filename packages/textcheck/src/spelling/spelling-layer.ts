import type { ParagraphLayer } from '../layer.ts';
import { spellingIssues } from './spelling-issues.ts';
import type { SpellingModel } from './spelling-model.ts';

/** The layer of wrong characters 错别字. */
export function createSpellingLayer(model: SpellingModel): ParagraphLayer {
  return {
    name: 'spelling',
    scope: 'paragraph',
    find: (paragraph, mode) => spellingIssues(paragraph, model, { mode }),
  };
}
