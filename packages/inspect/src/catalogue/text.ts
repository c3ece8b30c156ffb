import type { CatalogueEntries } from './entry.ts';

const SEVERE = '国办秘函〔2019〕19号 附件1 单项否决·安全、泄密事故等严重问题';
const ACCURATE = '攀办函〔2017〕11号 三';

/** What the texts of articles and lists say. */
export const textEntries = {
  'text.severe-expression': {
    title: '严重表述错误',
    failing: 'inaccurate',
    area: 'content',
    severity: 'veto',
    clause: SEVERE,
    cause: '政治规范表述、领土及港澳台表述、姓名职务有误，或页面被植入违法信息。',
    remedy: {
      editor: '立即核实并更正，检查同一稿件的其他发布渠道。',
      technician: '页面被植入内容的，按安全事件处置，查找入侵途径。',
    },
    counted: true,
  },
  'text.wording': {
    title: '表述不规范',
    failing: 'inaccurate',
    area: 'content',
    severity: 'serious',
    clause: ACCURATE,
    cause: '使用了不规范的称谓、机构名称、地名或法律法规名称。',
    remedy: { editor: '对照所列依据核实，改用规范表述。', technician: '无需处理。' },
    counted: true,
  },
  'text.wrong-word': {
    title: '错别字',
    failing: 'inaccurate',
    area: 'content',
    severity: 'ordinary',
    clause: ACCURATE,
    cause: '录入或校对时出错。',
    remedy: { editor: '核实后更正。', technician: '无需处理。' },
    counted: true,
  },
  'text.inconsistent': {
    title: '内容前后不一致',
    failing: 'inaccurate',
    area: 'content',
    severity: 'ordinary',
    clause: ACCURATE,
    cause: '日期、序号、金额、标点、发文字号等有误，或留有模板内容。',
    remedy: { editor: '核对原件后更正。', technician: '无需处理。' },
    counted: true,
    edition: 2,
  },
  'text.personal-data': {
    title: '公开了个人信息',
    failing: 'inaccurate',
    area: 'security',
    severity: 'serious',
    clause: '《中华人民共和国政府信息公开条例》第十五条',
    cause: '公示名单、表格等发布前没有遮盖身份证号码、手机号码、银行卡号、住址等。',
    remedy: {
      editor: '核实公开的必要性，遮盖或删除个人信息后重新发布。',
      technician: '清除页面缓存、附件和搜索索引中的副本。',
    },
    counted: true,
  },
} as const satisfies CatalogueEntries;
