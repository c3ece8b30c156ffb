import type { Issue, LayerName } from './issue.ts';

/** `careful` favours precision (monitoring), `thorough` recall (beside the editor). */
export type Mode = 'careful' | 'thorough';

/** What is known of a text besides its words. */
export interface TextFacts {
  /** Title of the article, where it stands apart from the text. */
  readonly title?: string;
  /** Names of the files attached to it; undefined: not known. */
  readonly attachments?: readonly string[];
  /** Day of publication, YYYY-MM-DD. */
  readonly published?: string;
}

/** A layer that judges each paragraph by itself, so that a paragraph seen before need not be read again. */
export interface ParagraphLayer {
  readonly name: LayerName;
  readonly scope: 'paragraph';
  /** Issues with offsets in the paragraph, which has no line break, in any order. */
  find(paragraph: string, mode: Mode): Issue[];
}

/** A layer that needs the whole text. */
export interface TextLayer {
  readonly name: LayerName;
  readonly scope: 'text';
  find(text: string, facts: TextFacts, mode: Mode): Issue[];
}

export type Layer = ParagraphLayer | TextLayer;
