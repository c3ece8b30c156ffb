import type { Verdict } from '@mumian/outbound';
import { line } from '../platform/operation/index.ts';
import { type ChannelSettings, outboundOn } from './channel-settings.ts';

/** The address of another system that an administrator enters. */
export const addressSchema = line(1000).refine(isHttpAddress, {
  error: '请填写 http:// 或 https:// 开头的完整地址，不带用户名、密码和“#”',
});

function isHttpAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hash === '';
}

/** Port of an http or https address. */
export function portOf(url: string): number {
  const { port, protocol } = new URL(url);
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

/** Whether our rules allow the address. Asks DNS, connects to nobody. */
export async function judgeAddress(
  settings: Pick<ChannelSettings, 'outgoing'>,
  url: string,
): Promise<Verdict> {
  const outbound = outboundOn(portOf(url), settings);
  try {
    return await outbound.judge(url);
  } finally {
    await outbound.close();
  }
}

/** Inside the network of the city or on this machine: what the operator may open. */
export function isPrivate(verdict: Verdict): boolean {
  return verdict.verdict === 'refused' && ['address.private', 'address.loopback'].includes(verdict.code);
}

/**
 * Why an address is refused, and what to do; null where it is not. A name that does not resolve at the moment may be
 * meant for later; what our rules refuse is refused here already.
 * @param use what it was wanted for, a verb
 */
export function whyRefused(verdict: Verdict, use: string): { code: string; words: string } | null {
  if (verdict.verdict !== 'refused') return null;
  // What the operator may open is told; what nobody can open is not offered.
  const words = isPrivate(verdict)
    ? `这个地址位于内网或本机，不能${use}。确有需要的，请系统运维人员设置环境变量 MUMIAN_ALLOW_PRIVATE_SERVICES=1 后重新启动`
    : `这个地址不能${use}，请填写对方系统的正式地址`;
  return { code: verdict.code, words };
}
