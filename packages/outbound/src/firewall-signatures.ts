/** How sure a signature is: read in the source of the product or a page of it; from a public tool's table; from memory. */
export type Evidence = 'read' | 'table' | 'memory';

/** By what a firewall's answer is known. Every condition that is given must hold; rows of one id stand side by side. */
export interface FirewallSignature {
  /** Second half of the code `blocked.<id>`. */
  readonly id: string;
  /** Name of the product as its users know it. */
  readonly name: string;
  /** Any status when missing. An answer of 200 is only looked at when it looks like no page (see `firewall.ts`). */
  readonly statuses?: readonly number[];
  readonly header?: readonly [name: string, value: RegExp];
  /** A line of `Set-Cookie`. */
  readonly cookie?: RegExp;
  readonly body?: RegExp;
  readonly evidence: Evidence;
}

/** Statuses with which firewalls refuse; 404 is not among them: what is not there is not blocked. */
const REFUSED = [400, 403, 405, 406, 412, 418, 429, 444, 491, 492, 493, 501, 503, 567];

/**
 * Firewalls and challenge pages met on Chinese government sites. Marks are the product's own resources, cookies and
 * headers, never its name: an article about a product is no page of it. Sources: the tables of wafw00f and sqlmap's
 * WAF scripts (`table`), challenge pages kept by public crawlers of gov.cn sites (`read`).
 */
export const FIREWALL_SIGNATURES: readonly FirewallSignature[] = [
  {
    id: 'jiasule',
    name: '加速乐',
    statuses: [521],
    body: /__jsl_clearance|document\.cookie\s*=[\s\S]*location/,
    evidence: 'read',
  },
  { id: 'jiasule', name: '加速乐', statuses: [521], cookie: /^__jsl(?:uid|_clearance)/, evidence: 'read' },
  { id: 'jiasule', name: '加速乐', statuses: REFUSED, header: ['server', /jiasule-waf/i], evidence: 'table' },
  {
    id: 'ruishu',
    name: '瑞数',
    statuses: [202, 400, 412],
    body: /\$_ts\b|<(?:meta|script)[^>]*\br=['"]?m\b/,
    evidence: 'read',
  },
  {
    id: 'ruishu',
    name: '瑞数',
    statuses: [200],
    body: /\$_ts\s*=\s*window\s*\[\s*['"]\$_ts['"]\s*\]/,
    evidence: 'read',
  },
  {
    id: 'wzws',
    name: '奇安信网站卫士',
    body: /\/wzws-waf-cgi\/|wzws_waf|waf_slider_verify|CWAP-waf/,
    evidence: 'read',
  },
  {
    id: 'wzws',
    name: '奇安信网站卫士',
    statuses: [200],
    cookie: /^wzws_/,
    body: /请开启\s*JavaScript/i,
    evidence: 'read',
  },
  {
    id: 'wzws',
    name: '奇安信网站卫士',
    statuses: [200],
    header: ['wzws-ray', /./],
    body: /请开启\s*JavaScript|_wzws/i,
    evidence: 'read',
  },
  { id: 'wzws', name: '奇安信网站卫士', statuses: REFUSED, header: ['wzws-ray', /./], evidence: 'table' },
  {
    id: 'wzws',
    name: '奇安信网站卫士',
    statuses: [404],
    header: ['wzws-ray', /./],
    body: /^\s*$/,
    evidence: 'read',
  },
  {
    id: 'safedog',
    name: '安全狗',
    body: /(?:src|href)=["']?(?:https?:)?\/\/404\.safedog\.cn\//i,
    evidence: 'table',
  },
  {
    id: 'safedog',
    name: '安全狗',
    body: /(?:src|href)=["']?[^"'>]*safedogsite\/broswer_logo/i,
    evidence: 'table',
  },
  {
    id: 'safedog',
    name: '安全狗',
    statuses: REFUSED,
    header: ['x-powered-by', /WAF\/2\.0/],
    evidence: 'table',
  },
  { id: 'safedog', name: '安全狗', statuses: REFUSED, header: ['server', /safedog/i], evidence: 'table' },
  {
    id: 'yunsuo',
    name: '云锁',
    cookie: /^(?:yunsuo_session_verify|security_session_verify)/,
    body: /security_verify_data|YunSuoAutoJump|yunsuologo/,
    evidence: 'read',
  },
  { id: 'yunsuo', name: '云锁', body: /class=["']?yunsuologo|\.yunsuologo\s*\{/, evidence: 'table' },
  {
    id: 'safe360',
    name: '360 主机卫士',
    body: /zhuji\.360\.cn\/guard\/firewall\/stopattack/,
    evidence: 'table',
  },
  {
    id: 'safe360',
    name: '360 主机卫士',
    statuses: REFUSED,
    header: ['x-safe-firewall', /./],
    evidence: 'table',
  },
  {
    id: 'safe360',
    name: '360 主机卫士',
    statuses: [200],
    header: ['x-safe-firewall', /./],
    body: /拦截|防火墙|stopattack/,
    evidence: 'memory',
  },
  { id: 'panyun', name: '360 磐云', statuses: REFUSED, header: ['server', /^panyun/i], evidence: 'table' },
  {
    id: 'aliyun',
    name: '阿里云 WAF',
    body: /g\.alicdn\.com\/sd-base\/static\/[\d.]+\/image\/405\.png/,
    evidence: 'table',
  },
  {
    id: 'aliyun',
    name: '阿里云 WAF',
    statuses: REFUSED,
    body: /(?:src|href)=["']?(?:https?:)?\/\/errors\.aliyun\.com\//,
    evidence: 'table',
  },
  {
    id: 'aliyun',
    name: '阿里云 WAF',
    body: /\barg1\s*=\s*['"][0-9A-F]{20,}['"][\s\S]*acw_sc__v\d|acw_sc__v\d[\s\S]*\barg1\s*=/i,
    evidence: 'read',
  },
  { id: 'aliyun', name: '阿里云 WAF', body: /<meta\s+name=["']aliyun_waf_/, evidence: 'read' },
  {
    id: 'tencent',
    name: '腾讯云 WAF',
    body: /(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\/waf\.tencent-cloud\.com/,
    evidence: 'table',
  },
  {
    id: 'tencent',
    name: '腾讯云 WAF',
    statuses: REFUSED,
    body: /waf\.tencent-cloud\.com/,
    evidence: 'table',
  },
  {
    id: 'chuangyu',
    name: '创宇盾',
    body: /href=["']?(?:https?:)?\/\/help\.365cyd\.com\/cyd-error-help/,
    evidence: 'table',
  },
  {
    id: 'chuangyu',
    name: '创宇盾',
    statuses: REFUSED,
    body: /class=["']r-tip01["']|\/ks-waf-error\.png/,
    evidence: 'table',
  },
  {
    id: 'safeline',
    name: '雷池',
    body: /(?:src|href|import)[=\s(]+["']?[^"'>\s]*(?:challenge\.rivers\.chaitin\.cn|\/\.safeline\/)/,
    evidence: 'table',
  },
  {
    id: 'safeline',
    name: '雷池',
    statuses: [468, ...REFUSED],
    cookie: /^sl[-_](?:challenge|session|jwt)/,
    evidence: 'table',
  },
  {
    id: 'btwaf',
    name: '宝塔网站防火墙',
    body: /(?:src=["']?|\/)(?:renji|huadong)_[0-9a-f]{8}_[0-9a-f]{32}\.js/,
    evidence: 'table',
  },
  {
    id: 'btwaf',
    name: '宝塔网站防火墙',
    body: /<title>\s*网站防火墙\s*<\/title>[\s\S]*已被网站管理员设置拦截/,
    evidence: 'table',
  },
  {
    id: 'huawei',
    name: '华为云 WAF',
    statuses: REFUSED,
    header: ['server', /HuaweiCloudWAF/i],
    evidence: 'table',
  },
  {
    id: 'huawei',
    name: '华为云 WAF',
    statuses: REFUSED,
    body: /account\.hwclouds\.com\/static\/error/,
    evidence: 'table',
  },
  {
    id: 'yunjiasu',
    name: '百度云加速',
    statuses: REFUSED,
    header: ['server', /yunjiasu/i],
    evidence: 'table',
  },
  { id: 'yunjiasu', name: '百度云加速', body: /\/cdn-cgi\/styles\/baidu\.errors\.css/, evidence: 'table' },
  {
    id: 'xuanwudun',
    name: '玄武盾',
    body: /admin\.dbappwaf\.cn\/index\.php\/Admin\/ClientMisinform/,
    evidence: 'table',
  },
  {
    id: 'anyu',
    name: '安域',
    statuses: REFUSED,
    body: /access has been intercepted by AnYu|AnYu- the green channel/,
    evidence: 'table',
  },
  { id: 'nsfocus', name: '绿盟 WAF', statuses: REFUSED, header: ['server', /nsfocus/i], evidence: 'table' },
  { id: 'bluedon', name: '蓝盾 WAF', statuses: REFUSED, header: ['server', /^BDWAF/i], evidence: 'table' },
  { id: 'yundun', name: 'YUNDUN', statuses: REFUSED, header: ['x-cache', /YUNDUN/], evidence: 'table' },
  { id: 'dshield', name: 'D盾', body: /<title>\s*D盾_拦截提示/, evidence: 'memory' },
  { id: 'cloudflare', name: 'Cloudflare', header: ['cf-mitigated', /challenge/i], evidence: 'read' },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    statuses: [403, 429, 503],
    body: /\/cdn-cgi\/challenge-platform\//,
    evidence: 'read',
  },
  { id: 'awswaf', name: 'AWS WAF', header: ['x-amzn-waf-action', /challenge|captcha/i], evidence: 'table' },
  // Pages of no product that we know, named by what they ask.
  {
    id: 'challenge',
    name: '未识别的人机验证',
    body: /<title>\s*(?:滑动验证|滑块验证|安全验证|访问验证|人机验证|人机识别|浏览器安全检查)/,
    evidence: 'memory',
  },
  { id: 'challenge', name: '未识别的人机验证', body: /请开启\s*JavaScript\s*并刷新/i, evidence: 'read' },
  {
    id: 'intercepted',
    name: '未识别的防火墙',
    statuses: REFUSED,
    body: /(?:访问|请求|操作|行为)[^<]{0,30}(?:已?被[^<]{0,12}(?:拦截|阻断)|存在(?:威胁|攻击))/,
    evidence: 'memory',
  },
];
