import type { Issue } from '../issue.ts';
import { found } from './finding.ts';

const LISTED = /^[\s\u3000]*附件?[：:]/m;
const ITEM = /^[\s\u3000]*(?:附件[：:]?)?[\s\u3000]*(\d{1,2})[.．、]\s?\S/gm;
const REFERRED = /(?:详见|见|附|参照|按照|填写)附件\s?(\d{1,2})?(?!条|款)/g;
const HEADED =
  /^[\s\u3000]*附\s?件\s?(\d{1,2})?[\s\u3000]*[：:]?[\s\u3000]*$|^[\s\u3000]*附件\s?(\d{1,2})?[：:]?\s?\S/gm;

/**
 * An attachment that the text names and nobody finds: none is attached and none follows in the text, or its number is beyond
 * those that are listed.
 *
 * @param attachments names of the files beside the article; undefined: not known
 */
export function attachmentIssues(text: string, attachments: readonly string[] | undefined): Issue[] {
  if (!text.includes('附件')) return [];
  const references = Array.from(text.matchAll(REFERRED), ({ index, 0: whole, 1: number }) => ({
    start: index,
    end: index + whole.length,
    number: number === undefined ? undefined : Number(number),
  }));
  if (references.length === 0) return [];
  return [...absent(text, references, attachments), ...beyond(text, references)];
}

interface Reference {
  readonly start: number;
  readonly end: number;
  readonly number: number | undefined;
}

function absent(
  text: string,
  [first]: readonly Reference[],
  attachments: readonly string[] | undefined,
): Issue[] {
  const follows = Array.from(text.matchAll(HEADED)).length > 0;
  if (first === undefined || attachments === undefined || attachments.length > 0 || follows) return [];
  return [
    found(text, first.start, first.end, 'attachment', {
      rule: 'absent',
      message: '正文提到附件，但页面没有附件，也没有附件内容。',
      confidence: 0.85,
    }),
  ];
}

function beyond(text: string, references: readonly Reference[]): Issue[] {
  const list = LISTED.exec(text);
  if (list === null) return [];
  const numbers = Array.from(text.slice(list.index).matchAll(ITEM), ([, number]) => Number(number));
  const most = run(numbers);
  const headed = Array.from(text.matchAll(HEADED), ([, a, b]) => Number(a ?? b ?? 0));
  if (most < 1) return [];
  return references.flatMap(({ start, end, number }) =>
    number === undefined || number <= most || headed.includes(number)
      ? []
      : [
          found(text, start, end, 'attachment', {
            rule: 'beyond',
            message: `正文提到附件${number}，而附件说明只列到第${most}项。`,
            confidence: 0.85,
          }),
        ],
  );
}

/** Length of the run 1, 2, 3 … with which the list begins. */
function run(numbers: readonly number[]): number {
  let most = 0;
  for (const number of numbers) if (number === most + 1) most = number;
  return most;
}
