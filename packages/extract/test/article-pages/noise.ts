/** What stands around an article on real sites: head with menus, breadcrumb, lists beside it, foot. */
export const NAV = `<div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="木棉市人民政府"></a></div>
<div class="search"><form action="/search/"><input name="q" value="请输入关键字"><button>搜索</button></form></div><div class="weather">今天是2026年11月23日 星期一</div>
<ul class="nav">${['首页', '走进木棉', '政务公开', '政务服务', '互动交流', '数据开放']
  .map((name, index) => `<li><a href="/c${index}/">${name}</a></li>`)
  .join('')}</ul></div>`;

export const SIDE = `<div class="sidebar"><div class="lm-title"><h3>通知公告</h3><a href="/tzgg/">更多&gt;&gt;</a></div><ul>${[
  ['关于开展第三季度政府网站检查的通知', '2026-11-20'],
  ['木棉市公共资源交易目录公布', '2026-11-18'],
  ['关于国庆节放假安排的通知', '2026-09-25'],
  ['2026年度公务员招录面试公告', '2026-05-11'],
  ['市政府关于表彰先进集体的决定', '2026-04-02'],
]
  .map(
    ([title, date], index) =>
      `<li><a href="/tzgg/t20261120_${index}.html" title="${title}">${title}</a><span>${date}</span></li>`,
  )
  .join('')}</ul></div>`;

export const FOOT = `<div class="footer"><p><a href="/wzdt/">网站地图</a> | <a href="/about/">关于我们</a> | <a href="/lxwm/">联系我们</a></p>
<p>主办单位：木棉市人民政府　承办单位：木棉市人民政府办公室　网站标识码：5104000001</p>
<p>蜀ICP备05000001号　川公网安备 51040202000001号　联系电话：0812-3333000。</p><p>Copyright © 2026 版权所有，未经许可不得转载。</p></div>`;

export const CRUMB =
  '您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a> &gt; 正文';

/** A page of a title and a body between head and foot. */
export function page(title: string, head: string, body: string): string {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}
<style>.TRS_Editor p{line-height:2}</style><script>var _hmt = _hmt || []; var createDate = new Date();</script></head><body>
${NAV}${body}${FOOT}<script src="/js/share.js"></script></body></html>`;
}

export const metadata = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('\n');
