import type { FetchFacts } from './finding.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'http.404': '服务器答复 404，页面不存在',
  'http.soft-404': '答复的是“页面不存在”一类的提示页，状态却是正常',
  'http.410': '服务器答复 410，页面已永久删除',
  'http.401': '服务器答复 401，要求登录',
  'http.403': '服务器答复 403，拒绝访问',
  'http.429': '服务器答复 429，限制访问频率',
  'http.timeout': '超过时限没有答复',
  'http.reset': '服务器中断了连接',
  'http.malformed': '服务器的答复不符合 HTTP 规范',
  'http.failed': '没有得到有效答复',
  'body.timeout': '页面内容超过时限没有传完',
  'body.incomplete': '页面内容没有传完连接就中断了',
  'dns.nxdomain': '域名不存在',
  'dns.timeout': '域名解析超时',
  'dns.blind': '检查所用的域名服务器解析不了外部网站，未能核实',
  'dns.no-address': '域名没有地址记录',
  'dns.failed': '域名解析失败',
  'tcp.refused': '服务器拒绝连接',
  'tcp.timeout': '连接超时',
  'tcp.reset': '连接被中断',
  'tcp.unreachable': '网络不可达',
  'tls.timeout': '安全连接建立超时',
  'tls.untrusted': '安全证书不受信任或证书链不完整',
  'tls.expired': '安全证书不在有效期内',
  'tls.wrong-name': '安全证书与域名不符',
  'tls.none': '端口上没有安全连接服务',
  'tls.gm-only': '服务器只支持国密算法，公众常用的浏览器不支持',
  'tls.unsupported': '服务器只支持已淘汰的加密算法，公众常用的浏览器不支持',
  'tls.failed': '安全连接建立失败',
  'redirect.loop': '跳转循环',
  'redirect.too-many': '跳转次数过多',
  'redirect.malformed': '跳转到无效的地址',
  'robots.disallowed': '网站的 robots.txt 不允许访问',
};

/** How a fetch went, in a few Chinese words without a full stop. */
export function fetchSentence({ code, outcome, status, layer, tries }: FetchFacts): string {
  if (outcome === 'blocked') return '网站的防火墙拦截了访问';
  const known = SENTENCES[code];
  const again = tries > 1 ? `（间隔 5 秒共试 ${tries} 次）` : '';
  if (known !== undefined) return known + again;
  if (status !== null) return `服务器答复 ${status}${status >= 500 ? '，服务器出错' : ''}`;
  if (layer === 'guard') return '地址不在允许访问的范围内，未访问';
  return '没有得到有效答复';
}
