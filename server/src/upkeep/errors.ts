import { errorCatalogue } from '../platform/errors/index.ts';

/** What upkeep refuses. */
export const upkeepErrors = errorCatalogue('upkeep', {
  'mail-server-refused': {
    status: 422,
    title: '邮件服务器设置不完整',
    detail: (p: { reasons: readonly string[] }) => `${p.reasons.join('；')}。`,
  },
  'mail-server-unset': {
    status: 409,
    title: '邮件服务器没有设置',
    detail: () => '请先填写并保存邮件服务器的地址、端口和发件地址，再发送测试邮件。',
  },
  'own-address-missing': {
    status: 409,
    title: '本人没有登记电子邮箱',
    detail: () => '测试邮件发到您本人的电子邮箱。请先在“人员”中登记本人的电子邮箱。',
  },
  'opinion-service-refused': {
    status: 422,
    title: '第二意见设置不完整',
    detail: (p: { reasons: readonly string[] }) => `${p.reasons.join('；')}。`,
  },
  'opinion-service-unset': {
    status: 409,
    title: '模型服务没有设置',
    detail: () => '请先填写并保存模型服务的地址和模型名称，再测试。',
  },
  'webhook-address-refused': {
    status: 422,
    title: '推送地址不能使用',
    detail: (p: { why: string }) => `${p.why}。`,
  },
  'webhook-too-many': {
    status: 409,
    title: '推送地址已满',
    detail: (p: { most: number }) => `最多设置 ${p.most} 个推送地址，请先删除不用的。`,
  },
  'webhook-off': {
    status: 409,
    title: '推送已停用',
    detail: () => '这个推送地址已停用，请先启用，再测试。',
  },
});
