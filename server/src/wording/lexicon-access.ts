import { accessRules } from '../identity/index.ts';
import { editionLifecycle } from './edition-states.ts';

interface Placed {
  unit_path: string;
}

/** Who sees and edits the words and persons of a unit's lexicon: whoever watches the sites of its subtree. */
export const termAccess = accessRules<Placed>()({
  noun: '这个词条',
  sees: 'lexicon.read',
  pathOf: (of) => of.unit_path,
  rules: {
    edit: { permission: 'lexicon.edit', label: '编辑词条' },
    remove: { permission: 'lexicon.edit', label: '删除词条' },
  },
});

export const personAccess = accessRules<Placed>()({
  noun: '名单中的这个人',
  sees: 'lexicon.read',
  pathOf: (of) => of.unit_path,
  rules: {
    edit: { permission: 'lexicon.edit', label: '编辑名单' },
    remove: { permission: 'lexicon.edit', label: '从名单删除' },
  },
});

const { release, retire, discard } = editionLifecycle.transitions;

/** Trying and setting live are two permissions: what texts of a whole city are judged by is for its supervisors to say. */
export const editionAccess = accessRules<Placed>()({
  noun: '这个词库版本',
  sees: 'lexicon.read',
  pathOf: (of) => of.unit_path,
  rules: {
    try: { permission: 'lexicon.edit', label: '试运行' },
    release: { permission: release.permission, label: release.label },
    retire: { permission: retire.permission, label: retire.label },
    discard: { permission: discard.permission, label: discard.label },
  },
});

/** What the job that tries an edition may do. */
export const trialAccess = accessRules<Placed>()({
  noun: '这个词库版本',
  sees: 'lexicon.try',
  pathOf: (of) => of.unit_path,
  rules: { finish: { permission: 'lexicon.try', label: '登记试运行结果' } },
});
