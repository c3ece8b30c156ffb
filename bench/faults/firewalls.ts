import type { Respond } from './serve.ts';
import type { Answer } from './site.ts';

const answer = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});

/** What firewalls answer in a site's place: challenges with 200, 412 and 521, refusals with 403 and 405. */
export const FIREWALLS: readonly Answer[] = [
  answer(
    200,
    '<html><head><meta charset="utf-8"></head><body><script>eval(function(p,a,c){return p}("1",2,3))</script><noscript>请开启JavaScript并刷新该页.</noscript></body></html>',
    { 'set-cookie': 'wzws_sessionid=gTVmMTEy; path=/' },
  ),
  answer(
    403,
    '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><p>您的请求已被网站防火墙拦截</p></body></html>',
    { server: 'HuaweiCloudWAF' },
  ),
  answer(
    412,
    "<!DOCTYPE html><html><head><meta id=\"9DhefwqGPrzGxEp9hPaoag\" content=\"TrqC53Da\" r='m'><script r='m'>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=23850;</script></head><body></body></html>",
  ),
  answer(
    521,
    "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_clearance_s=16');location.href=location.pathname+location.search</script>",
    { 'set-cookie': '__jsluid_s=5957c1; max-age=31536000; path=/; HttpOnly' },
  ),
  answer(
    405,
    '<html><head><title>405</title></head><body><div id="block_message">很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</div><img src="https://g.alicdn.com/sd-base/static/1.0.5/image/405.png"></body></html>',
  ),
  answer(
    200,
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>安全验证</title></head><body><div id="captcha">请拖动滑块完成验证</div><script src="/slider.js"></script></body></html>',
  ),
  answer(
    403,
    '<html><body><a href="http://404.safedog.cn/"><img src="http://404.safedog.cn/images/safedogsite/head.png"></a></body></html>',
    { 'x-powered-by': 'WAF/2.0' },
  ),
];

/** A firewall before a site: at once, or when so many pages have been read. */
export function behindFirewall(respond: Respond, firewall: Answer, after: number): Respond {
  let count = 0;
  return (path) => {
    count += 1;
    return count > after ? firewall : respond(path);
  };
}
