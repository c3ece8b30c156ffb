import { errorCatalogue } from '../platform/errors/index.ts';

export const wordingErrors = errorCatalogue('wording', {
  'term-taken': {
    status: 409,
    title: '词条已存在',
    detail: () => '这个单位的词库中已有这个词条，请直接编辑它。',
    constraint: 'wording.term_once',
  },
  'person-taken': {
    status: 409,
    title: '名单中已有此人',
    detail: () => '名单中已有姓名、职务、单位相同的一行，请直接编辑它。',
    constraint: 'wording.named_person_once',
  },
  'lexicon-empty': {
    status: 409,
    title: '词库还是空的',
    detail: (p: { unit: string }) => `${p.unit}的词库还没有词条和名单，请先录入或导入，再试运行。`,
  },
  'trial-under-way': {
    status: 409,
    title: '正在试运行',
    detail: () => '这个单位的词库正在试运行，请等它结束，或先放弃它。',
    constraint: 'wording.edition_under_trial',
  },
});
