import type { FooterItem } from './page.ts';
import type { Traits } from './traits.ts';

export interface FooterPlaces {
  readonly sitemap: string;
  readonly contact: string;
}

type Footer = (traits: Traits, items: ReadonlySet<FooterItem>, places: FooterPlaces) => string;

const shown = (items: ReadonlySet<FooterItem>, item: FooterItem, markup: string): string =>
  items.has(item) ? markup : '';
/** A link out of the city; plain words where there is no world to link to. */
const outward = ({ hasWorld }: Traits, href: string, words: string): string =>
  hasWorld ? `<a href="${href}" target="_blank">${words}</a>` : words;
const record = ({ code }: Traits): string => `${code.slice(0, 6)}02${code.slice(4)}`;

const spelledOut: Footer = (traits, items, places) => `<div class="footer"><div class="foot-links">
${shown(items, 'sitemap', `<a href="${places.sitemap}">网站地图</a> | `)}<a href="${places.contact}">关于我们</a></div>
<p>${shown(items, 'organizer', `主办单位：${traits.name}办公室 `)}${shown(items, 'contact', '联系电话：0812-3330000')}</p>
<p>${shown(items, 'code', `网站标识码：${traits.code} `)}${shown(items, 'icp', outward(traits, 'https://beian.miit.gov.cn/', '蜀ICP备05000001号-1'))}
${shown(items, 'police', outward(traits, `http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${record(traits)}`, `<img src="/images/ga.png" alt="公安备案图标">川公网安备 ${record(traits)}号`))}</p>
${shown(items, 'badge', `<span id="_ideConac"><a href="${traits.hasWorld ? 'http://bszs.conac.cn/sitename?method=show&amp;id=0812ABCDEF123456' : places.contact}" target="_blank"><img src="/images/conac.png" alt="党政机关网站标识"></a></span>`)}
${shown(items, 'error-report', `<script id="_jiucuo_" sitecode="${traits.code}" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script><span id="_span_jiucuo"><img src="/images/jiucuo.png" alt="我为政府网站找错"></span>`)}</div>`;

const listed: Footer = (traits, items, places) => `<footer><ul>
${shown(items, 'organizer', `<li>主办：${traits.name}办公室</li>`)}${shown(items, 'contact', '<li>联系方式：0812-3330016　邮箱：xxzx@mumian.gov.cn</li>')}
${shown(items, 'icp', `<li>备案序号：${outward(traits, 'https://beian.miit.gov.cn', '蜀ICP备13012345号')}</li>`)}
${shown(items, 'police', `<li>${outward(traits, `http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${record(traits)}`, `川公网安备${record(traits)}号`)}</li>`)}
${shown(items, 'code', `<li>政府网站标识码：${traits.code}</li>`)}${shown(items, 'sitemap', `<li><a href="${places.sitemap}">站点地图</a></li>`)}
${shown(items, 'badge', `<li><script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='https://dcs.conac.cn/js/23/000/0000/${traits.code}/CA230000000${traits.code}.js' type='text/javascript'%3E%3C/script%3E"));</script></li>`)}
${shown(items, 'error-report', `<li>${outward(traits, `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${traits.code}`, '<img src="/images/jiucuo.png" alt="政府网站找错">')}</li>`)}</ul></footer>`;

const tabled: Footer = (
  traits,
  items,
  places,
) => `<TABLE id=bottom width=980 align=center><TR><TD align=middle>
${shown(items, 'organizer', `主办单位：${traits.name} `)}承办单位：${traits.name}信息中心 ${shown(items, 'contact', '地址：木棉市东区人民街1号　电话：0812-3330088')}<BR>
${shown(items, 'icp', '蜀ICP备09009999号 ')}${shown(items, 'code', `网站标识码${traits.code} `)}${shown(items, 'police', `<img src="/images/ga.png" alt="公安备案"> 川公网安备${record(traits)}号`)}
${shown(items, 'sitemap', `<A href="${places.sitemap}">网站地图</A>`)}</TD><TD>
${shown(items, 'badge', '<IMG src="/images/conac.png" alt="党政机关">')}
${shown(items, 'error-report', `<script id="_jiucuo_" sitecode='${traits.code}' src='http://pucha.kaipuyun.cn/exposure/jiucuo.js'></script><span id="_span_jiucuo"></span>`)}</TD></TR></TABLE>`;

export const FOOTERS: readonly [Footer, ...Footer[]] = [spelledOut, listed, tabled];
