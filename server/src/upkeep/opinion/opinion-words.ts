import { vocabulary } from '../../platform/vocabulary/index.ts';
import { reasonOfCode } from '../webhook-words.ts';

const troubles = {
  'address-refused':
    '地址位于内网或本机，而系统没有开放内网服务；请系统运维人员设置 MUMIAN_ALLOW_PRIVATE_SERVICES=1 后重新启动',
  'name-unknown': '域名解析不到地址，请核对地址',
  unreachable: '连不上模型服务，请确认服务已启动、端口正确、防火墙已放行',
  'tls-failed': '模型服务的证书或加密协议不可信，请更换证书',
  broken: '连接中断或答复不合 HTTP 协议，请核对地址是否指向模型服务',
  redirected: '模型服务要求跳转；请求不跟随跳转，请填写最终地址',
  'key-refused': '模型服务不接受密钥，请核对后重新填写',
  'not-found': '模型服务上没有这个地址或模型，请核对地址（一般以 /v1 结尾）和模型名称',
  busy: '模型服务繁忙，请稍后再试，或在服务上提高限额',
  refused: '模型服务拒绝了请求，请确认它兼容 OpenAI 的对话接口',
  'server-error': '模型服务内部出错，请查看它的日志',
  timeout: '模型服务没有按时答复，请查看它的负载，或换用较小的模型',
  unreadable: '模型服务的答复不合格式，没有采用；请换用能按要求输出 JSON 的模型',
  'secret-lost': '密钥不能用现在的密钥文件解开，请重新填写密钥',
} as const;

/** Why the model server was of no use, and what to do. */
export const opinionTroubles = vocabulary('opinion-trouble', '模型服务的问题', troubles);

/** What a test has shown, and what to do. */
export const opinionTestOutcomes = vocabulary('opinion-test-outcome', '模型服务的测试结果', {
  recognised: '模型服务已按格式答复，认出了样例中的错别字“布署”，可以使用',
  missed: '模型服务已按格式答复，但没有认出样例中的错别字“布署”，建议换用中文能力更强的模型',
  'used-up': '今日额度已用完，没有发送；请提高额度，或明日再试',
  ...troubles,
});

export type OpinionTrouble = (typeof opinionTroubles.values)[number];
export type OpinionTestOutcome = (typeof opinionTestOutcomes.values)[number];

/** Troubles that say nothing of the texts that were sent: whatever is sent, they are the same. */
const OF_THE_SERVICE: readonly OpinionTrouble[] = [
  'address-refused',
  'name-unknown',
  'unreachable',
  'tls-failed',
  'redirected',
  'key-refused',
  'not-found',
  'busy',
  'secret-lost',
];

export function isOfTheService(trouble: OpinionTrouble): boolean {
  return OF_THE_SERVICE.includes(trouble);
}

/** Trouble for what a review says of why it is unreachable: a code of outbound, `timeout`, or `status.401`. */
export function troubleOf(code: string): OpinionTrouble {
  if (code === 'timeout') return 'timeout';
  if (!code.startsWith('status.')) return reasonOfCode(code);
  const status = Number(code.slice('status.'.length));
  if (status >= 500) return 'server-error';
  if (status < 400) return 'redirected';
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 404) return 'not-found';
  return status === 429 ? 'busy' : 'refused';
}
