import type { Indicator, Scheme } from './scheme.ts';

const VETO = '单项否决';

const vetoes: readonly Indicator[] = [
  {
    id: 'V19-1',
    part: 'veto',
    group: VETO,
    name: '安全、泄密事故等严重问题',
    rule: '1.出现严重表述错误。2.泄露国家秘密。3.发布或链接反动、暴力、色情等内容。4.对安全攻击（如页面被挂马、内容被篡改等）没有及时有效处置造成严重安全事故。5.存在弄虚作假行为（如伪造发稿日期等）。6.因网站建设管理工作不当引发严重负面舆情。上述情况出现任意一种，即单项否决。',
    grade: 'text',
  },
  {
    id: 'V19-2',
    part: 'veto',
    group: VETO,
    name: '站点无法访问',
    rule: '监测1周，每天间隔性访问20次以上，超过（含）15秒网站仍打不开的次数累计占比超过（含）5%，即单项否决。',
    grade: 'text',
  },
  {
    id: 'V19-3',
    part: 'veto',
    group: VETO,
    name: '首页不更新',
    rule: '监测2周，首页无信息更新的，即单项否决。如首页仅为网站栏目导航入口，所有二级页面无信息更新的，即单项否决。',
    grade: 'text',
  },
  {
    id: 'V19-4',
    part: 'veto',
    group: VETO,
    name: '栏目不更新',
    rule: '1.监测时间点前2周内的动态、要闻类栏目，以及监测时间点前6个月内的通知公告、政策文件类一级栏目，累计超过（含）5个未更新。2.应更新但长期未更新的栏目数量超过（含）10个。3.空白栏目数量超过（含）5个。上述情况出现任意一种，即单项否决。',
    grade: 'text',
  },
  {
    id: 'V19-5',
    part: 'veto',
    group: VETO,
    name: '互动回应差',
    rule: '1.未提供网上有效咨询建言渠道（网上信访、纪检举报等专门渠道除外）。2.监测时间点前1年内，对网民留言应及时答复处理的政务咨询类栏目（在线访谈、调查征集、网上信访、纪检举报类栏目除外）存在超过3个月未回应有效留言的现象。上述情况出现任意一种，即单项否决。',
    grade: 'text',
  },
  {
    id: 'V19-6',
    part: 'veto',
    group: VETO,
    name: '服务不实用',
    rule: '1.未提供办事服务。2.办事指南重点要素类别（事项名称、设定依据、申请条件、办理材料、办理地点、办理时间、联系电话、办理流程等）缺失4类及以上的事项数量超过（含）5个。3.事项总数不足5个的，每个事项均缺失4类及以上。',
    grade: 'cited',
  },
];

const PUBLISHING = '发布解读';
const SERVICES = '办事服务';
const INTERACTION = '互动交流';
const DESIGN = '功能设计';

/** Number, first level, name, what is examined. Points are left out: none of them was read in the official table. */
const SCORED: readonly (readonly [id: string, group: string, name: string, rule: string])[] = [
  ['D19-01', PUBLISHING, '概况信息', '更新及时、准确。'],
  ['D19-02', PUBLISHING, '机构职能', '开设并准确公开。'],
  ['D19-03', PUBLISHING, '负责人信息', '姓名、简历、分工完整准确。'],
  ['D19-04', PUBLISHING, '动态要闻', '开设栏目，2周内有更新。'],
  ['D19-05', PUBLISHING, '政策文件', '开设栏目，6个月内有更新，分类并标明效力。'],
  ['D19-06', PUBLISHING, '政策解读', '开设栏目，6个月内有更新。'],
  ['D19-07', PUBLISHING, '解读比例', '随机抽查政策文件的解读情况。'],
  ['D19-08', PUBLISHING, '解读关联', '解读稿与政策文件双向关联。'],
  ['D19-09', PUBLISHING, '其他栏目', '空白栏目、应更新未更新栏目，不与其他指标重复扣分。'],
  ['D19-10', SERVICES, '事项公开', '集中分类展示事项。'],
  ['D19-11', SERVICES, '办事指南', '随机抽查事项，重点要素完整。'],
  ['D19-12', SERVICES, '内容准确', '材料格式明确，无兜底含糊表述，与实际一致。'],
  ['D19-13', SERVICES, '表格样表', '提供所需表格、样表并可下载。'],
  ['D19-14', SERVICES, '办事统计', '公开办件统计数据。'],
  ['D19-15', INTERACTION, '信息提交', '留言提交功能可用。'],
  ['D19-16', INTERACTION, '统一登录', '各注册系统一号登录。'],
  ['D19-17', INTERACTION, '留言公开', '公开留言和受理反馈情况，标明留言、答复时间和单位。'],
  ['D19-18', INTERACTION, '办理答复', '模拟用户咨询，5个工作日内得到网上答复。'],
  ['D19-19', INTERACTION, '征集调查', '提供在线渠道，按期开展，结束后1个月内公开结果。'],
  ['D19-20', DESIGN, '域名名称', '域名、网站名称符合规定。'],
  [
    'D19-21',
    DESIGN,
    '网站标识',
    '头部展示网站全称；底部列明党政机关网站标识、“我为政府网站找错”入口、网站标识码、主办单位及联系方式、ICP备案编号、公安机关备案标识。',
  ],
  ['D19-22', DESIGN, '可用性', '首页及其他页面的链接（含图片、附件、外链）能够打开。'],
  ['D19-23', DESIGN, '站内搜索', '提供全站搜索，能搜到已发布的信息，结果分类。'],
  ['D19-24', DESIGN, '页面标签', '页面带有规定的站点、栏目、内容标签。'],
  ['D19-25', DESIGN, '兼容性', '主流浏览器显示正常。'],
  ['D19-26', DESIGN, 'IPv6改造', '支持IPv6访问。'],
];

/** 政府网站检查指标 of 2019, in force. */
export const inspection2019: Scheme = {
  id: 'inspection-2019',
  version: '1',
  title: '政府网站与政务新媒体检查指标（政府网站部分）',
  source: '国办秘函〔2019〕19号 附件1',
  effectiveFrom: '2019-04-01',
  replacedOn: null,
  indicators: [
    ...vetoes,
    ...SCORED.map(([id, group, name, rule]) => ({
      id,
      part: 'score' as const,
      group,
      name,
      rule,
      grade: 'unverified' as const,
    })),
  ],
};
