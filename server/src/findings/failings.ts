import { vocabulary } from '../platform/vocabulary/index.ts';

/** The notice's four failings 四不 (攀办函〔2017〕11号 引言); every finding belongs to one. */
export const failings = vocabulary('failing', '四不', {
  'not-updated': '不更新',
  inaccurate: '不准确',
  unresponsive: '不回应',
  impractical: '不实用',
});

/** How heavily a fault weighs; a veto alone fails a site (国办秘函〔2019〕19号 单项否决). */
export const severities = vocabulary('severity', '严重程度', {
  veto: '单项否决',
  serious: '严重',
  ordinary: '一般',
  hint: '提示',
});

/** How sure the machine is; only what is certain may count without a person. */
export const certainties = vocabulary('certainty', '确定程度', {
  certain: '确定',
  probable: '很可能',
  undetermined: '待核实',
});
