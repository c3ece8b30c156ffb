import type { Feedback, Verdict } from './feedback.ts';

/** A file or line that is no feedback; the message is a Chinese sentence. */
export class FeedbackRefused extends Error {}

/** @throws FeedbackRefused */
export function parseFeedback(text: string): Feedback {
  const value = parsed(text);
  if (
    !isObject(value) ||
    value.version !== 1 ||
    !isObject(value.rules) ||
    !Array.isArray(value.exceptions) ||
    !Array.isArray(value.pairs)
  )
    throw new FeedbackRefused('反馈文件无法识别，请使用 mumian textcheck learn 生成的文件。');
  const rules = Object.entries(value.rules).map(([rule, counts]) => {
    const { confirmed, rejected } = isObject(counts) ? counts : {};
    if (!isCount(confirmed) || !isCount(rejected))
      throw new FeedbackRefused(`反馈文件中规则“${rule}”的计数无法识别。`);
    return [rule, { confirmed, rejected }] as const;
  });
  return {
    version: 1,
    rules: Object.fromEntries(rules),
    exceptions: value.exceptions.map((one) => textsOf(one, ['rule', 'text', 'before', 'after'])),
    pairs: value.pairs.map((one) => textsOf(one, ['wrong', 'right'])),
  };
}

/**
 * One line of a file of verdicts: {"verdict": "confirmed" | "rejected", "rule", "text", "before"?, "after"?} or
 * {"verdict": "missed", "text", "suggestion"}.
 *
 * @throws FeedbackRefused
 */
export function parseVerdict(line: string): Verdict {
  const value = parsed(line);
  if (!isObject(value)) throw new FeedbackRefused('应为 JSON 对象。');
  const { verdict, before = '', after = '' } = value;
  if (verdict === 'missed') {
    const { text, suggestion } = textsOf(value, ['text', 'suggestion']);
    if (text === '' || text === suggestion)
      throw new FeedbackRefused('text 不能为空，也不能与 suggestion 相同。');
    return { verdict, text, suggestion };
  }
  if (verdict !== 'confirmed' && verdict !== 'rejected')
    throw new FeedbackRefused('verdict 须为 confirmed、rejected 或 missed。');
  return { verdict, ...textsOf({ ...value, before, after }, ['rule', 'text', 'before', 'after']) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedbackRefused('不是有效的 JSON。');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function textsOf<Name extends string>(value: unknown, names: readonly Name[]): Record<Name, string> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = isObject(value) ? value[name] : undefined;
    if (typeof text !== 'string') throw new FeedbackRefused(`缺少文字“${name}”。`);
    texts[name] = text;
  }
  return texts as Record<Name, string>;
}
