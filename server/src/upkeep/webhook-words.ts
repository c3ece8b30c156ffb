import { vocabulary } from '../platform/vocabulary/index.ts';

/** How far a message to another system has come. */
export const webhookStages = vocabulary('webhook-stage', '推送状态', {
  waiting: '等待推送',
  delivered: '已送达',
  failed: '未送达',
});

/** Why a message did not get through. */
export const webhookReasons = vocabulary('webhook-reason', '推送未送达的原因', {
  'address-refused': '地址位于内网或本机，或者端口不允许，而系统没有开放内网服务',
  'name-unknown': '域名解析不到地址',
  unreachable: '连不上对方',
  'tls-failed': '对方的证书或加密协议不可信',
  timeout: '对方没有在 15 秒内应答',
  broken: '连接中断或应答不合 HTTP 协议',
  redirected: '对方要求跳转；推送不跟随跳转，请填写最终地址',
  status: '对方答复的状态码不是 2xx',
  gone: '对方答复 410，表示不再接收',
  'secret-lost': '签名密钥不能用现在的密钥文件解开，请更换签名密钥',
  'switched-off': '推送已停用',
});

export type WebhookStage = (typeof webhookStages.values)[number];
export type WebhookReason = (typeof webhookReasons.values)[number];

/** Reason for a code of outbound. */
export function reasonOfCode(code: string) {
  if (/^(address|port|scheme|demo|url)\./.test(code)) return 'address-refused' as const;
  if (code.startsWith('dns.')) return 'name-unknown' as const;
  if (code.endsWith('.timeout')) return 'timeout' as const;
  if (code.startsWith('tls.')) return 'tls-failed' as const;
  return code.startsWith('tcp.') ? ('unreachable' as const) : ('broken' as const);
}

/** Reason for an answer; null when it says that the message was taken. */
export function reasonOfStatus(status: number): WebhookReason | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'redirected';
  return status === 410 ? 'gone' : 'status';
}
