import { sheetSchema } from '@mumian/sheets';
import { z } from 'zod';
import { line } from '../platform/operation/index.ts';
import { choicesOf } from '../platform/transfer/index.ts';
import { termFields } from './term-fields.ts';
import { termKinds, termLevels } from './term-words.ts';

const SEPARATOR = /[、；;]/;

/** Several words in one cell. */
export function joined(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join('、');
}

const listOf = z
  .string()
  .transform((text) =>
    text
      .split(SEPARATOR)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  )
  .pipe(z.array(line(20)).max(50, { error: '最多 50 个' }));

const words = (key: string, title: string, example?: string) =>
  ({
    key,
    title,
    kind: 'text',
    required: false,
    width: 22,
    note: '几个词用“、”隔开。',
    ...(example === undefined ? {} : { example }),
    check: (text: string) => listOf.safeParse(text),
  }) as const;

/** The table in which words come and go; the columns ask by the schemas of `lexicon-term.add`. */
export const termSheet = sheetSchema({
  title: '词条',
  columns: [
    {
      key: 'term',
      title: '词语',
      kind: 'text',
      required: true,
      width: 18,
      example: '工商局',
      check: (text: string) => termFields.term.safeParse(text),
    },
    {
      key: 'suggestion',
      title: '建议用语',
      kind: 'text',
      required: false,
      width: 18,
      example: '市场监督管理局',
      check: (text: string) => line(60).safeParse(text),
    },
    {
      key: 'kind',
      title: '类别',
      kind: 'choice',
      required: true,
      width: 18,
      choices: choicesOf(termKinds),
    },
    {
      key: 'level',
      title: '程度',
      kind: 'choice',
      required: true,
      width: 10,
      choices: choicesOf(termLevels),
    },
    {
      key: 'reason',
      title: '理由',
      kind: 'text',
      required: true,
      width: 36,
      example: '机构改革后名称已变更。',
      check: (text: string) => line(200).safeParse(text),
    },
    {
      key: 'source',
      title: '依据',
      kind: 'text',
      required: false,
      width: 30,
      example: '木棉委发〔2019〕2号',
      note: '文件名称或文号；不填的标“待核”，影子运行，不进入问题台账。',
      check: (text: string) => line(200).safeParse(text),
    },
    words('onlyAfter', '仅在其后'),
    words('onlyBefore', '仅在其前'),
    words('notAfter', '不在其后', '原、原木棉市'),
    words('notBefore', '不在其前'),
    words('notWithin', '不在词中'),
  ],
});
