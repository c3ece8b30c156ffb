/** What a firewall sent in a site's place, shortened; no header means `text/html`. */
export interface FirewallPage {
  readonly id: string;
  readonly about: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

const TS = '$_ts=window[\'$_ts\'];if(!$_ts)$_ts={};$_ts.nsd=23850;$_ts.cd="qEAZrrAlDaaqtcgEkqqU";';
const SAFEDOG = 'http://404.safedog.cn/images/safedogsite/head.png';

export const FIREWALL_PAGES: readonly FirewallPage[] = [
  {
    id: 'jiasule',
    about: 'its first round',
    status: 521,
    headers: { 'set-cookie': '__jsluid_s=5957; path=/' },
    body: "<script>document.cookie=('_')+('_')+('jsl');location.href=location.pathname+location.search</script>",
  },
  {
    id: 'jiasule',
    about: 'its second round',
    status: 521,
    body: '<script>function go(){}go({"bts":["1","2"],"tn":"__jsl_clearance_s","vt":"3600"})</script>',
  },
  {
    id: 'jiasule',
    about: 'the cookie alone',
    status: 521,
    headers: { 'set-cookie': '__jsluid_h=1; path=/' },
    body: '',
  },
  { id: 'jiasule', about: 'its refusal', status: 403, headers: { server: 'jiasule-WAF' }, body: '' },
  {
    id: 'ruishu',
    about: 'a challenge',
    status: 412,
    body: `<html><head><meta content="J5.C6" r="m"><script r='m'>${TS}</script></head></html>`,
  },
  {
    id: 'ruishu',
    about: 'its marked elements without the variable',
    status: 412,
    body: '<meta id="a" content="TrqC53Da" r=\'m\'><script src="/x.js" r=\'m\'></script>',
  },
  {
    id: 'ruishu',
    about: 'a challenge with 202',
    status: 202,
    body: `<script type="text/javascript" r='m'>${TS}</script>`,
  },
  {
    id: 'ruishu',
    about: 'a challenge with 200',
    status: 200,
    body: `<html><head><script>${TS}</script></head><body></body></html>`,
  },
  {
    id: 'wzws',
    about: 'a challenge with 200',
    status: 200,
    headers: { 'set-cookie': 'wzws_sessionid=gTVm; path=/' },
    body: '<script>eval(1)</script><noscript>请开启JavaScript并刷新该页.</noscript>',
  },
  {
    id: 'wzws',
    about: 'a challenge known by its header',
    status: 200,
    headers: { 'wzws-ray': '1234-169.1' },
    body: '<noscript>请开启 JavaScript</noscript>',
  },
  { id: 'wzws', about: 'a slider', status: 200, body: '<form action="/wzws-waf-cgi/" method="post"></form>' },
  { id: 'wzws', about: 'a refusal', status: 493, headers: { 'wzws-ray': '1234-169.1' }, body: '' },
  {
    id: 'wzws',
    about: 'a limit in the shape of an empty 404',
    status: 404,
    headers: { 'wzws-ray': '1234-169.1' },
    body: '',
  },
  {
    id: 'safedog',
    about: 'its page',
    status: 200,
    body: `<div><img src="${SAFEDOG}">您的请求带有不合法的参数</div>`,
  },
  {
    id: 'safedog',
    about: 'its page with a 404',
    status: 404,
    body: '<iframe src="http://404.safedog.cn/sitedog_stat.html"></iframe>',
  },
  { id: 'safedog', about: 'its logo', status: 403, body: '<img src="/safedogsite/broswer_logo.jpg">' },
  {
    id: 'safedog',
    about: 'its header',
    status: 403,
    headers: { 'x-powered-by': 'WAF/2.0' },
    body: 'Forbidden',
  },
  { id: 'safedog', about: 'its server', status: 405, headers: { server: 'Safedog/4.0.0' }, body: '' },
  {
    id: 'yunsuo',
    about: 'a challenge',
    status: 200,
    headers: { 'set-cookie': 'yunsuo_session_verify=1a33; path=/' },
    body: '<script>function YunSuoAutoJump(){self.location="/?security_verify_data="}</script>',
  },
  {
    id: 'yunsuo',
    about: 'its page',
    status: 403,
    body: '<style>.yunsuologo{margin:0 auto; display:block}</style>',
  },
  {
    id: 'safe360',
    about: 'its page',
    status: 200,
    body: '<script>location="http://zhuji.360.cn/guard/firewall/stopattack.html"</script>',
  },
  {
    id: 'safe360',
    about: 'its header',
    status: 403,
    headers: { 'x-safe-firewall': 'zhuji.360.cn 1.0.9.47 F1W1' },
    body: '',
  },
  {
    id: 'safe360',
    about: 'its header over a small page',
    status: 200,
    headers: { 'x-safe-firewall': 'zhuji.360.cn' },
    body: '<p>您的访问已被拦截</p>',
  },
  { id: 'panyun', about: 'its server', status: 403, headers: { server: 'panyun/2.4.1' }, body: '' },
  {
    id: 'aliyun',
    about: 'its 405',
    status: 405,
    body: '<img src="https://g.alicdn.com/sd-base/static/1.0.5/image/405.png">',
  },
  {
    id: 'aliyun',
    about: 'its error page',
    status: 405,
    body: '<img src="https://errors.aliyun.com/images/TB1.png">',
  },
  {
    id: 'aliyun',
    about: 'a cookie challenge with 200',
    status: 200,
    body: "<script>var arg1='4A2C5E8F9B3D7A1C6E0F2B4D';document.cookie='acw_sc__v2='+x</script>",
  },
  {
    id: 'aliyun',
    about: 'a slider with 200',
    status: 200,
    body: '<meta name="aliyun_waf_aa" content="1"><script src="/captcha.js"></script>',
  },
  {
    id: 'tencent',
    about: 'its frame',
    status: 200,
    body: '<iframe src="https://waf.tencent-cloud.com/501page.html"></iframe>',
  },
  { id: 'tencent', about: 'its refusal', status: 405, body: 'waf.tencent-cloud.com' },
  {
    id: 'chuangyu',
    about: 'its page',
    status: 403,
    body: '<a href="https://help.365cyd.com/cyd-error-help.html?code=403">',
  },
  { id: 'chuangyu', about: 'its tip', status: 403, body: '<span class="r-tip01">403</span>' },
  {
    id: 'safeline',
    about: 'a challenge',
    status: 200,
    body: '<script src="https://challenge.rivers.chaitin.cn/challenge/v2/challenge.js"></script>',
  },
  {
    id: 'safeline',
    about: 'its own status',
    status: 468,
    headers: { 'set-cookie': 'sl-session=tFH5; Path=/' },
    body: '',
  },
  {
    id: 'btwaf',
    about: 'a slider',
    status: 200,
    body: '<script src="/huadong_296d626f_0cc175b9c0f1b6a831c399e269772661.js?id=1"></script>',
  },
  {
    id: 'btwaf',
    about: 'its page',
    status: 403,
    body: '<title>网站防火墙</title><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>',
  },
  { id: 'huawei', about: 'its server', status: 418, headers: { server: 'HuaweiCloudWAF' }, body: '' },
  {
    id: 'huawei',
    about: 'its page',
    status: 403,
    body: '<link href="https://account.hwclouds.com/static/error/a.css">',
  },
  { id: 'yunjiasu', about: 'its server', status: 403, headers: { server: 'yunjiasu-nginx' }, body: '' },
  { id: 'yunjiasu', about: 'its page', status: 503, body: '<link href="/cdn-cgi/styles/baidu.errors.css">' },
  {
    id: 'xuanwudun',
    about: 'its page',
    status: 403,
    body: '<form action="https://admin.dbappwaf.cn/index.php/Admin/ClientMisinform/">',
  },
  { id: 'anyu', about: 'its page', status: 403, body: 'Sorry! your access has been intercepted by AnYu' },
  { id: 'nsfocus', about: 'its server', status: 403, headers: { server: 'NSFocus' }, body: '' },
  { id: 'bluedon', about: 'its server', status: 403, headers: { server: 'BDWAF/2.0' }, body: '' },
  { id: 'yundun', about: 'its cache', status: 403, headers: { 'x-cache': 'HIT from YUNDUN' }, body: '' },
  { id: 'dshield', about: 'its page', status: 200, body: '<title>D盾_拦截提示</title>' },
  {
    id: 'cloudflare',
    about: 'a challenge, by its header',
    status: 403,
    headers: { 'cf-mitigated': 'challenge' },
    body: '',
  },
  {
    id: 'cloudflare',
    about: 'a challenge, by its script',
    status: 503,
    body: '<script src="/cdn-cgi/challenge-platform/h/g/orchestrate/jsch/v1"></script>',
  },
  { id: 'awswaf', about: 'its action', status: 202, headers: { 'x-amzn-waf-action': 'challenge' }, body: '' },
  {
    id: 'challenge',
    about: 'a slider of nobody',
    status: 200,
    body: '<title>滑动验证页面</title><div id="slider"></div>',
  },
  {
    id: 'challenge',
    about: 'a page that wants scripts',
    status: 200,
    body: '<p>请开启JavaScript并刷新该页</p>',
  },
  {
    id: 'intercepted',
    about: 'a refusal of nobody',
    status: 403,
    body: '<p>您的请求可能存在威胁，已被拦截！</p>',
  },
];

const NAV = '<nav><a href="/">首页</a><a href="/zwgk/">政务公开</a></nav>';
const LONG = `<p>${'为进一步加强网站安全管理，现将有关事项通知如下。'.repeat(120)}</p>`;

/** Pages of the site itself that speak of firewalls, look like one, or simply fail. */
export const DECOYS: readonly Omit<FirewallPage, 'id'>[] = [
  {
    about: 'an article about 安全狗 and its host',
    status: 200,
    body: `${NAV}<h1>安全狗部署指南</h1><p>拦截页来自 404.safedog.cn，WAF/2.0，云锁 yunsuo。</p>${LONG}`,
  },
  {
    about: 'a small notice about a firewall',
    status: 200,
    body: `${NAV}<p>本网已部署创宇盾 help.365cyd.com，访问异常请致电。</p>`,
  },
  {
    about: 'an article on being intercepted',
    status: 200,
    body: `${NAV}<p>您的请求已被拦截怎么办？请开启浏览器脚本。</p>`,
  },
  {
    about: 'a page of 瑞数 that was let through',
    status: 200,
    body: `<meta content="x" r="m"><script r='m'>${TS}</script>${NAV}${LONG}`,
  },
  {
    about: 'a page behind 奇安信 that was let through',
    status: 200,
    headers: { 'wzws-ray': '1-2', 'set-cookie': 'wzws_sessionid=1' },
    body: `${NAV}<noscript>请开启JavaScript</noscript>${LONG}`,
  },
  {
    about: 'a page of a host with 安全狗 installed',
    status: 200,
    headers: { 'x-powered-by': 'WAF/2.0' },
    body: `${NAV}<p>通知</p>`,
  },
  {
    about: 'a page of a host with 360 installed',
    status: 200,
    headers: { 'x-safe-firewall': 'zhuji.360.cn 1.0.9.47 F1W1' },
    body: `${NAV}<p>通知</p>`,
  },
  {
    about: 'a letter box with a captcha',
    status: 200,
    body: `<title>领导信箱</title>${NAV}<form><img src="/captcha.jpg"><input name="验证码"></form>`,
  },
  { about: 'an own 403', status: 403, body: '<title>403 Forbidden</title><center>nginx</center>' },
  { about: 'an own 404', status: 404, body: `<title>404</title>${NAV}<p>您访问的页面不存在</p>` },
  {
    about: 'a 404 behind 奇安信',
    status: 404,
    headers: { 'wzws-ray': '1-2' },
    body: '<p>您访问的页面不存在</p>',
  },
  { about: 'an own 412', status: 412, body: '<h1>Precondition Failed</h1>' },
  { about: 'a 521 of a dead origin', status: 521, body: '<h1>Web server is down</h1>' },
  { about: 'an own 503', status: 503, body: '<h1>系统维护中</h1>' },
  {
    about: 'a page behind Cloudflare',
    status: 200,
    headers: { server: 'cloudflare', 'cf-ray': '8a1b' },
    body: `${NAV}<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`,
  },
  {
    about: 'data',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"tip":"请开启JavaScript并刷新该页"}',
  },
];
