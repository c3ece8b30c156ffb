import { errorCatalogue } from '../platform/errors/index.ts';

/** Why a rule cannot be tried on kept pages, for people. */
export const NOT_TRIABLE = '这条规则要看整个网站、台账或联网核实，无法在留存页面上试运行。';

export const findingsErrors = errorCatalogue('findings', {
  'words-required': {
    status: 422,
    title: '请写明理由',
    detail: () => '理由选“其他”时，请用一句话写明。',
  },
  'duplicate-of-itself': {
    status: 422,
    title: '不能是自己的重复',
    detail: () => '一条问题不能判为它自己的重复，请选择另一条。',
  },
  'original-settled': {
    status: 409,
    title: '原问题已了结',
    detail: (p: { title: string; state: string }) =>
      `“${p.title}”现为“${p.state}”，不能作为重复的对象。请选择一条未了结的问题。`,
  },
  'no-term': {
    status: 422,
    title: '没有可豁免的词语',
    detail: () => '这条问题不是词语问题，不能按词语豁免。请改选本页或本网站。',
  },
  'until-refused': {
    status: 422,
    title: '期限不合适',
    detail: (p: { days: number }) => `豁免的截止日应在今天以后，且最长 ${p.days} 天。`,
  },
  'entered-before': {
    status: 409,
    title: '问题已登记',
    detail: (p: { site: string }) => `“${p.site}”的这条问题已经登记过，请在问题列表中查看。`,
  },
  'report-site-unknown': {
    status: 422,
    title: '没有这个网站',
    detail: () => '台账中没有这个网站标识码，请先登记网站；不是本地网站的，退回来源平台。',
  },
  'report-receipt-refused': {
    status: 422,
    title: '收到时间不合适',
    detail: (p: { days: number }) => `收到时间应在 ${p.days} 天以内，且不晚于现在。`,
  },
  'report-known': {
    status: 409,
    title: '留言已登记',
    detail: (p: { number: string }) => `编号“${p.number}”的留言已经登记，无需重复登记。`,
  },
  'report-ended': {
    status: 409,
    title: '留言已了结',
    detail: (p: { number: string }) => `${p.number}已经了结，不能再登记为问题；可以关联已有的问题。`,
  },
  'file-kind': {
    status: 422,
    title: '文件类型不符',
    detail: () => '请上传 PNG、JPEG、WebP 图片，或 PDF、.docx 文件；文件须完整，不看扩展名。',
  },
  'picture-size': {
    status: 422,
    title: '图片过大',
    detail: (p: { width: number; height: number }) =>
      `图片为 ${p.width}×${p.height} 像素，请缩小到 4000 万像素、边长 16384 以内。`,
  },
  'file-refused': { status: 422, title: '文件不能接收', detail: (p: { why: string }) => p.why },
  'too-many-files': {
    status: 409,
    title: '佐证已满',
    detail: (p: { most: number }) => `一个问题最多上传 ${p.most} 个佐证文件。`,
  },
  'finding-elsewhere': {
    status: 409,
    title: '不是同一个网站',
    detail: (p: { site: string }) => `只能关联“${p.site}”的问题。`,
  },
  'recheck-limit': {
    status: 429,
    title: '复测过于频繁',
    detail: (p: { most: number; left: number; minutes: number }) =>
      p.left === 0
        ? `同一单位的网站每小时最多复测 ${p.most} 个问题，请约 ${p.minutes} 分钟后再试。`
        : `同一单位的网站每小时最多复测 ${p.most} 个问题，现在还可复测 ${p.left} 个，请减少选择。`,
  },
  'rule-not-triable': {
    status: 422,
    title: '这条规则不能试运行',
    detail: () => NOT_TRIABLE,
  },
  'rule-trial-under-way': {
    status: 409,
    title: '正在试运行',
    detail: () => '这条规则正在试运行，请等它完成后再发起。',
  },
  'suppression-ended': {
    status: 409,
    title: '豁免已经失效',
    detail: (p: { why: string }) => `这项豁免已经失效（${p.why}），无需再结束。`,
  },
});
