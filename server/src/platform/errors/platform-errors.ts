import { errorCatalogue } from './catalogue.ts';

/** What any route may answer, whatever its noun. */
export const platformErrors = errorCatalogue('platform', {
  'not-found': {
    status: 404,
    title: '没有找到',
    detail: (p: { what: string }) => `没有找到${p.what}，或者它不在您的管辖范围内。`,
  },
  unauthenticated: {
    status: 401,
    title: '请先登录',
    detail: () => '您还没有登录，或者登录已经过期。请登录后再试。',
  },
  forbidden: {
    status: 403,
    title: '没有权限',
    detail: (p: { reasons: readonly string[] }) => p.reasons.join('；'),
  },
  'invalid-input': {
    status: 400,
    title: '填写有误',
    detail: (p: { count: number }) => `有 ${p.count} 处填写有误，请按提示修改后再提交。`,
  },
  'malformed-request': {
    status: 400,
    title: '请求无法识别',
    detail: (p: { what: string }) => `${p.what}，请检查后再试。`,
  },
  'too-large': {
    status: 413,
    title: '内容过大',
    detail: () => '提交的内容超过了允许的大小，请删减后再提交。',
  },
  'unsupported-media': {
    status: 415,
    title: '内容格式不支持',
    detail: () => '接口只接受 JSON 格式（application/json）。',
  },
  'file-expected': {
    status: 415,
    title: '请上传文件',
    detail: () => '这里只接受 .xlsx 表格文件，请选择文件后再上传。',
  },
  'rows-bad': {
    status: 409,
    title: '有不能导入的行',
    detail: (p: { good: number; bad: number }) =>
      p.good === 0
        ? '没有可以导入的行，请按提示更正表格后重新上传。'
        : `有 ${p.bad} 行不能导入：可以只导入正确的 ${p.good} 行，或更正表格后重新上传。`,
  },
  'foreign-origin': {
    status: 403,
    title: '请求来源不符',
    detail: () => '该请求不是从本系统页面发出的，已拒绝。请从本系统页面重新操作。',
  },
  'too-many-requests': {
    status: 429,
    title: '操作过于频繁',
    detail: (p: { seconds: number }) => `操作过于频繁，请 ${p.seconds} 秒后再试。`,
  },
  'version-conflict': {
    status: 409,
    title: '内容已被他人修改',
    detail: (p: { who: string; at: string }) => `${p.who}已于 ${p.at} 修改，请核对最新内容后再保存。`,
  },
  'state-refused': {
    status: 409,
    title: '当前状态不允许',
    detail: (p: { reasons: readonly string[] }) => p.reasons.join('；'),
  },
  'reason-required': {
    status: 422,
    title: '请填写理由',
    detail: (p: { action: string }) => `“${p.action}”需要填写理由。`,
  },
  'requirements-unmet': {
    status: 422,
    title: '条件尚不具备',
    detail: (p: { action: string; count: number }) => `还有 ${p.count} 项条件未满足，不能${p.action}。`,
  },
  duplicate: {
    status: 409,
    title: '内容重复',
    detail: () => '已经存在相同的记录，请核对后再提交。',
  },
  'still-used': {
    status: 409,
    title: '仍被引用',
    detail: () => '它仍被其他记录引用，或引用的记录不存在，请核对后再试。',
  },
  'newer-schema': {
    status: 503,
    title: '数据由更新的版本写入',
    detail: (p: { found: number; known: number }) =>
      `数据库结构是第 ${p.found} 版，本程序只认识到第 ${p.known} 版。请换用更新的木棉程序，数据没有改动。`,
  },
  'audit-too-young': {
    status: 422,
    title: '保存期未满',
    detail: (p: { date: string }) => `审计记录至少在库保存六个月，只能归档 ${p.date} 以前的记录。`,
    clause: '网络安全法 第二十一条',
  },
  'audit-broken': {
    status: 409,
    title: '审计链有问题',
    detail: (p: { what: string }) =>
      `${p.what}没有归档任何记录。请先运行 mumian audit verify 查明原因，保留现场并报告。`,
  },
  'older-schema': {
    status: 503,
    title: '数据库结构尚未升级',
    detail: (p: { found: number; known: number }) =>
      `数据库结构是第 ${p.found} 版，本程序需要第 ${p.known} 版。请先用 mumian db migrate 升级。`,
  },
  'key-reused': {
    status: 422,
    title: '请求编号已用过',
    detail: () => '这个请求编号（Idempotency-Key）已用于另一项内容。内容改变后请换一个编号。',
  },
  'too-slow': {
    status: 408,
    title: '发送超时',
    detail: () => '请求没有在规定的时间内发送完，连接已关闭。请检查网络后再试。',
  },
  'outcome-unknown': {
    status: 503,
    title: '保存结果未知',
    detail: () => '保存时与数据库的连接中断，不能确定是否已经保存。请刷新页面核对，没有保存的再提交一次。',
  },
  busy: {
    status: 503,
    title: '系统繁忙',
    detail: () => '系统暂时繁忙，没有保存任何改动，请稍后再试。',
  },
  internal: {
    status: 500,
    title: '系统出错',
    detail: () => '系统出错，没有保存任何改动。请稍后再试；仍不行请把页面上的请求编号告诉系统管理员。',
  },
});
