/** Layers of the checker, each of which can be switched off. */
export type LayerName = 'lexicon' | 'spelling' | 'consistency' | 'privacy' | 'opinion';

/** Kinds of issues 问题: the layer that finds them and their names as officials say them. */
export const issueKinds = {
  'error-prone': { layer: 'lexicon', label: '易错词' },
  sensitive: { layer: 'lexicon', label: '敏感词' },
  wording: { layer: 'lexicon', label: '禁用词、慎用词' },
  territory: { layer: 'lexicon', label: '涉港澳台及领土表述' },
  formula: { layer: 'lexicon', label: '政治规范表述' },
  person: { layer: 'lexicon', label: '姓名与职务' },
  place: { layer: 'lexicon', label: '地名' },
  institution: { layer: 'lexicon', label: '机构名称' },
  law: { layer: 'lexicon', label: '法律法规名称' },
  spelling: { layer: 'spelling', label: '错别字' },
  date: { layer: 'consistency', label: '日期' },
  weekday: { layer: 'consistency', label: '星期' },
  year: { layer: 'consistency', label: '年份' },
  numbering: { layer: 'consistency', label: '序号' },
  punctuation: { layer: 'consistency', label: '标点符号' },
  repetition: { layer: 'consistency', label: '重复字词' },
  amount: { layer: 'consistency', label: '数量与单位' },
  'document-number': { layer: 'consistency', label: '发文字号' },
  title: { layer: 'consistency', label: '标题与正文' },
  template: { layer: 'consistency', label: '模板残留' },
  attachment: { layer: 'consistency', label: '附件' },
  'identity-card': { layer: 'privacy', label: '身份证号码' },
  'mobile-phone': { layer: 'privacy', label: '手机号码' },
  'bank-card': { layer: 'privacy', label: '银行卡号' },
  passport: { layer: 'privacy', label: '护照号码' },
  'home-address': { layer: 'privacy', label: '家庭住址' },
  opinion: { layer: 'opinion', label: '模型意见' },
} as const satisfies Record<string, { layer: LayerName; label: string }>;

export type IssueKind = keyof typeof issueKinds;

/** How grave an issue is: `severe` may fail a whole site (国办秘函〔2019〕19号 单项否决 1), `error` is wrong, `doubt` wants a look. */
export type Level = 'severe' | 'error' | 'doubt';

/** One place of a text that wants a person's eye. */
export interface Issue {
  /** Where it begins and ends, in UTF-16 units of the text that was given. */
  readonly start: number;
  readonly end: number;
  /** What stands there; personal data masked. */
  readonly text: string;
  /** What should stand there, where that is known. */
  readonly suggestion?: string;
  readonly kind: IssueKind;
  /** The rule that found it, stable: `error-prone:布署`, `date:day-of-month`. */
  readonly rule: string;
  readonly level: Level;
  /** Share of such issues that are real, 0 to 1. */
  readonly confidence: number;
  /** A Chinese sentence for the person who corrects the text. */
  readonly message: string;
  /** Document or statistics on which the rule rests; `待核` for a rule that has none and runs in shadow. */
  readonly source: string;
  /** What a second opinion 第二意见 said of it; a person decides. */
  readonly opinion?: 'agrees' | 'doubts' | 'unsure';
}

/** Source of a rule that nobody has proven yet: it is tried in shadow, its issues are shown only on request. */
export const UNPROVEN = '待核';

/** The layer that an issue belongs to. */
export function layerOf(issue: Issue): LayerName {
  return issueKinds[issue.kind].layer;
}
