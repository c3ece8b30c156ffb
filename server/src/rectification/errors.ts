import { errorCatalogue } from '../platform/errors/index.ts';

export const rectificationErrors = errorCatalogue('rectification', {
  'not-orderable': {
    status: 409,
    title: '有问题不能下发整改',
    detail: (p: { count: number; title: string }) =>
      `“${p.title}”等 ${p.count} 个问题不能下发：只有已确认、规则启用的问题才能下发，提示类问题不下发；规则更新后新发现的，要先查看试运行结果。请刷新后重新选择。`,
    clause: '攀办函〔2017〕11号 一',
  },
  'already-ordered': {
    status: 409,
    title: '问题已在整改中',
    detail: () => '所选问题中有的已在另一张未了结的整改单里，请刷新后重新选择。',
    constraint: 'rectification.item_under_way',
  },
  'no-operator': {
    status: 422,
    title: '网站没有登记承办单位',
    detail: (p: { site: string }) => `“${p.site}”没有登记承办单位，请先补登，或下发给主办单位。`,
  },
  'due-past': {
    status: 422,
    title: '期限已过',
    detail: () => '通报要求的期限早于今天，请核对日期。',
  },
  'unknown-unit': {
    status: 422,
    title: '单位不存在',
    detail: () => '转往的单位不存在或不在您的管辖范围内，请重新选择。',
  },
  'same-unit': {
    status: 409,
    title: '无需转办',
    detail: (p: { unit: string }) => `整改单已在${p.unit}名下，无需转办。`,
  },
  'extension-pending': {
    status: 409,
    title: '已有延期申请',
    detail: () => '这张整改单已有一件延期申请待答复，请等待答复。',
    constraint: 'rectification.extension_pending',
  },
  'nothing-asked': {
    status: 409,
    title: '没有待答复的事项',
    detail: () => '没有待答复的申请，可能已由他人答复。请刷新后查看。',
  },
  'item-settled': {
    status: 409,
    title: '这一项已了结',
    detail: () => '这一项已不在整改范围内，不需要再处理。',
  },
  'objection-pending': {
    status: 409,
    title: '已提出异议',
    detail: () => '这一项已有异议待答复，请等待答复。',
    constraint: 'rectification.objection_pending',
  },
  'unknown-item': {
    status: 422,
    title: '整改项不存在',
    detail: () => '这张整改单里没有这一项，请刷新后重新选择。',
  },
  'recheck-limit': {
    status: 429,
    title: '复查过于频繁',
    detail: (p: { most: number; minutes: number }) =>
      `每个单位每小时最多立即复查 ${p.most} 次，请约 ${p.minutes} 分钟后再试；提交整改结果后系统会自动复测。`,
  },
  'measured-by-machine': {
    status: 409,
    title: '应由系统复测',
    detail: () => '只有系统未能测得的项才能人工核实，请先复测。',
    clause: '攀办函〔2017〕11号 一',
  },
  'file-kind': {
    status: 415,
    title: '文件格式不支持',
    detail: () => '佐证只接受 PNG、JPEG 图片和 PDF 文件，请另存为这些格式后再上传。',
  },
  'too-many-files': {
    status: 409,
    title: '佐证文件过多',
    detail: (p: { most: number }) => `一张整改单最多上传 ${p.most} 个佐证文件，请合并后再上传。`,
  },
  'not-overdue': {
    status: 409,
    title: '整改单已不逾期',
    detail: () => '这张整改单已提交、已了结或已延期，现在不逾期，不需要采取督办措施。',
  },
  'no-document': {
    status: 409,
    title: '没有文书',
    detail: () => '这项措施尚未采取，没有文书。',
  },
  'day-known': {
    status: 409,
    title: '日期已设置',
    detail: () => '这一天已经设置过，请先删除原来的设置。',
    constraint: 'rectification.calendar_day_once',
  },
  'day-same': {
    status: 422,
    title: '无需设置',
    detail: (p: { day: string; kind: string }) => `${p.day} 本来就是${p.kind}，无需设置。`,
  },
});
