import { lifecycle } from '../platform/lifecycle/index.ts';

/** The life of a numbered lexicon 词库版本: nothing judges a text before it has been tried on old pages. */
export const editionLifecycle = lifecycle({
  noun: 'lexicon-edition',
  title: '词库版本',
  table: 'wording.edition',
  initial: ['trying'],
  states: {
    trying: { label: '试运行中', phase: '试运行' },
    tried: { label: '待启用', phase: '试运行' },
    live: { label: '启用', phase: '启用' },
    retired: { label: '已停用', phase: '停用' },
    discarded: { label: '已放弃', phase: '停用', final: true },
  },
  transitions: {
    finish: { label: '登记试运行结果', from: ['trying'], to: 'tried', permission: 'lexicon.try' },
    // An earlier one is set live again where its successor turns out worse.
    release: { label: '启用', from: ['tried', 'retired'], to: 'live', permission: 'lexicon.release' },
    replace: { label: '由新版本替换', from: ['live'], to: 'retired', permission: 'lexicon.release' },
    retire: {
      label: '停用',
      from: ['live'],
      to: 'retired',
      permission: 'lexicon.release',
      reason: 'required',
    },
    discard: { label: '放弃', from: ['trying', 'tried'], to: 'discarded', permission: 'lexicon.edit' },
  },
});

export type EditionState = keyof typeof editionLifecycle.states;
