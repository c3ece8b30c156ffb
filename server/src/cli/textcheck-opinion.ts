import { createReviewer, type Outcome, type Reviewer } from '@mumian/opinion';
import type { Issue } from '@mumian/textcheck';

/** What the command line says of a second opinion. */
export interface OpinionInput {
  readonly opinion?: string;
  readonly opinionModel?: string;
  readonly opinionPrivate?: boolean;
  readonly opinionCharacters?: string;
  /** From the environment, never from the command line, which other users of the machine can read. */
  readonly opinionKey?: string;
}

const said: Record<Exclude<Outcome, 'reviewed'>, string> = {
  'over-budget': '第二意见：已到本次运行的上限，其余没有送审。',
  unreachable: '第二意见：模型服务没有答复或拒绝了请求，没有送审。',
  unreadable: '第二意见：模型服务的答复不合格式，没有采用。',
};

/** Whoever is asked for a second opinion; undefined for nobody, a sentence where the options are wrong. */
export function openReviewer(input: OpinionInput): Reviewer | undefined | string {
  const { opinion, opinionModel, opinionPrivate = false, opinionCharacters = '200000' } = input;
  if (opinion === undefined) return undefined;
  if (!URL.canParse(opinion) || !/^https?:$/.test(new URL(opinion).protocol))
    return '--opinion 须为 http:// 或 https:// 开头的地址。';
  if (opinionModel === undefined) return '请用 --opinion-model 指定模型的名称。';
  if (!/^[1-9]\d{0,8}$/.test(opinionCharacters)) return '--opinion-characters 须为正整数。';
  return createReviewer({
    ...{ url: opinion, model: opinionModel, key: input.opinionKey, allowPrivate: opinionPrivate },
    budget: { characters: Number(opinionCharacters) },
  });
}

/** The issues as a second opinion leaves them; what it found by itself only where shadow is shown. */
export async function withOpinion(
  reviewer: Reviewer | undefined,
  text: string,
  found: { issues: readonly Issue[]; shadow: boolean; tell: (sentence: string) => void },
): Promise<readonly Issue[]> {
  if (reviewer === undefined) return found.issues;
  const [review] = await reviewer.review([{ text, issues: found.issues }]);
  if (review === undefined) return found.issues;
  if (review.outcome !== 'reviewed') found.tell(said[review.outcome]);
  if (!found.shadow) return review.issues;
  return [...review.issues, ...review.additions].sort((a, b) => a.start - b.start || a.end - b.end);
}
