import type { Layer } from '../layer.ts';
import { amountIssues } from './amount-rule.ts';
import { attachmentIssues } from './attachment-rule.ts';
import { dateIssues } from './date-rule.ts';
import { documentNumberIssues } from './document-number-rule.ts';
import { numberingIssues } from './numbering-rule.ts';
import { punctuationIssues } from './punctuation-rule.ts';
import { repetitionIssues } from './repetition-rule.ts';
import { templateIssues } from './template-rule.ts';
import { titleIssues } from './title-rule.ts';
import { yearIssues } from './year-rule.ts';

/** Layer 3: what contradicts itself, judged within a paragraph, and across the whole text. */
export function createConsistencyLayers(): Layer[] {
  return [
    {
      name: 'consistency',
      scope: 'paragraph',
      find: (paragraph) => [
        ...dateIssues(paragraph),
        ...punctuationIssues(paragraph),
        ...repetitionIssues(paragraph),
        ...amountIssues(paragraph),
        ...documentNumberIssues(paragraph),
      ],
    },
    {
      name: 'consistency',
      scope: 'text',
      find: (text, { title, attachments, published }) => [
        ...yearIssues(text, published),
        ...numberingIssues(text),
        ...titleIssues(text, title),
        ...templateIssues(text, title),
        ...attachmentIssues(text, attachments),
      ],
    },
  ];
}
