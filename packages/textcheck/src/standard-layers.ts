import { createConsistencyLayers } from './consistency/consistency-layer.ts';
import { type Feedback, learntEntries, noFeedback } from './feedback/feedback.ts';
import type { LayerName } from './issue.ts';
import type { Layer } from './layer.ts';
import { createLexiconLayer, type LexiconOptions } from './lexicon/lexicon-layer.ts';
import { createPrivacyLayer } from './privacy/privacy-layer.ts';
import { createSpellingLayer } from './spelling/spelling-layer.ts';
import { loadSpellingModel, type SpellingModel } from './spelling/spelling-model.ts';

export interface StandardOptions extends LexiconOptions {
  /** Layers to leave out. */
  readonly without?: readonly LayerName[];
  /** What people taught: their pairs become entries. */
  readonly feedback?: Feedback;
}

let packaged: SpellingModel | undefined;

/**
 * All layers that need nothing from outside. The model of wrong characters is read once a process, unless it is left out.
 *
 * @throws SpellingModelRefusal where the model of this package is missing or damaged
 */
export function standardLayers({
  without = [],
  feedback = noFeedback,
  entries = [],
  persons = [],
}: StandardOptions = {}): Layer[] {
  const layers: Layer[] = [
    createLexiconLayer({ persons, entries: [...entries, ...learntEntries(feedback)] }),
    ...createConsistencyLayers(),
    createPrivacyLayer(),
    ...(without.includes('spelling') ? [] : [spellingLayer()]),
  ];
  return layers.filter(({ name }) => !without.includes(name));
}

function spellingLayer(): Layer {
  packaged ??= loadSpellingModel();
  return createSpellingLayer(packaged);
}
