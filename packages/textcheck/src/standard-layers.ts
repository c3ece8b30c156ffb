import { createConsistencyLayers } from './consistency/consistency-layer.ts';
import { type Feedback, learntEntries, noFeedback } from './feedback/feedback.ts';
import type { LayerName } from './issue.ts';
import type { Layer } from './layer.ts';
import { createLexiconLayer, type LexiconOptions } from './lexicon/lexicon-layer.ts';
import { createPrivacyLayer } from './privacy/privacy-layer.ts';

export interface StandardOptions extends LexiconOptions {
  /** Layers to leave out. */
  readonly without?: readonly LayerName[];
  /** What people taught: their pairs become entries. */
  readonly feedback?: Feedback;
  /** The layer of wrong characters, where its model is there. */
  readonly spelling?: Layer;
}

/** All layers that need nothing from outside. */
export function standardLayers({
  without = [],
  feedback = noFeedback,
  spelling,
  entries = [],
  persons = [],
}: StandardOptions = {}): Layer[] {
  const layers: Layer[] = [
    createLexiconLayer({ persons, entries: [...entries, ...learntEntries(feedback)] }),
    ...createConsistencyLayers(),
    createPrivacyLayer(),
    ...(spelling === undefined ? [] : [spelling]),
  ];
  return layers.filter(({ name }) => !without.includes(name));
}
