import { maskedText, type Reviewed } from '@mumian/opinion';
import type { DoubtfulFinding } from '../../findings/index.ts';

/** Characters; twenty of these fit into one request. */
const LONGEST = 300;
/** Between these bounds an issue counts as doubtful. */
const DOUBTFUL = 0.7;
/** At the ends of an excerpt a number or an address may be cut in half, so that nothing recognises it any more. */
const CUT_AT_THE_START = /^[\x20-\x7e０-９]+/;
const CUT_AT_THE_END = /[\x20-\x7e０-９]+$/;

/**
 * What of a finding may leave: its words with those around them, as `@mumian/inspect` has marked them in the excerpt.
 * Null where there are none, or where anything in it looks like personal data: what stands beside a number of a person
 * is as a rule that person's name.
 */
export function sendableText({ text, words, suggestion }: DoubtfulFinding): Reviewed | null {
  if (text === null || words === null || text.length > LONGEST) return null;
  const marked = `【${words.replaceAll(/\s+/g, ' ')}】`;
  const at = text.indexOf(marked);
  if (at < 0) return null;
  const before = text.slice(0, at).replace(CUT_AT_THE_START, '');
  const after = text.slice(at + marked.length).replace(CUT_AT_THE_END, '');
  const whole = `${before}${words}${after}`;
  if (maskedText(text) !== text || maskedText(whole) !== whole) return null;
  const [start, end] = [before.length, before.length + words.length];
  return {
    text: whole,
    issues: [
      {
        ...{ start, end, text: words, kind: 'wording', rule: '', level: 'doubt', confidence: DOUBTFUL },
        ...{ message: '', source: '', ...(suggestion === null ? {} : { suggestion }) },
      },
    ],
  };
}

/** What a test sends: a sentence of nobody, with a slip that everybody knows. */
export const SAMPLE: Reviewed = {
  text: '会议布署了下一阶段的重点工作。',
  issues: [
    {
      ...{ start: 2, end: 4, text: '布署', suggestion: '部署', kind: 'wording', rule: '', level: 'doubt' },
      ...{ confidence: DOUBTFUL, message: '', source: '' },
    },
  ],
};
