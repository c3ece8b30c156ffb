/** What a verdict on a finding in a text teaches. */
export interface Lesson {
  verdict: 'confirmed' | 'rejected';
  rule: string;
  text: string;
  /** What stood directly before and after, as far as the exception or the pair reaches. */
  before: string;
  after: string;
  /** What should stand there instead, where a confirmed slip makes a pair. */
  suggestion: string | null;
}

/** Surroundings that tell one place of a word from another, in characters. */
const REACH = 4;
/** Of a pair less is enough, and it is found more often. */
const PAIR_REACH = 2;

/**
 * Reads a finding's evidence: the rule, the words, and the words in 【】 within those around them.
 *
 * Only wrong characters make pairs: a word of a lexicon is found as it is, and what is inconsistent is no word.
 */
export function lessonOf(
  {
    rule,
    text,
    suggestion,
    snippet,
  }: { rule: string; text: string; suggestion?: string | undefined; snippet: string },
  verdict: Lesson['verdict'],
): Lesson {
  const marked = `【${text}】`;
  const at = snippet.indexOf(marked);
  // A line's end stands as a space there, and across it nothing is compared.
  const before = at < 0 ? '' : (snippet.slice(0, at).split(' ').at(-1) ?? '');
  const after = at < 0 ? '' : (snippet.slice(at + marked.length).split(' ')[0] ?? '');
  const isPair = verdict === 'confirmed' && suggestion !== undefined && rule.startsWith('spelling');
  if (!isPair)
    return {
      verdict,
      rule,
      text,
      before: before.slice(-REACH),
      after: after.slice(0, REACH),
      suggestion: null,
    };
  return {
    ...{ verdict, rule, text, suggestion },
    before: /\p{sc=Han}*$/u.exec(before)?.[0].slice(-PAIR_REACH) ?? '',
    after: /^\p{sc=Han}*/u.exec(after)?.[0].slice(0, PAIR_REACH) ?? '',
  };
}
