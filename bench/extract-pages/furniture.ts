import { compactDay, type Story } from './story.ts';
import { storyOf } from './story-pool.ts';

/** Menus, boxes and feet that surround what matters. Each site picks its own generation of them. */

const menu: readonly (readonly [string, readonly string[]])[] = [
  ['走进木棉', ['市情概况', '行政区划', '历史沿革', '自然地理', '风景名胜', '城市荣誉']],
  [
    '政务公开',
    [
      '政府信息公开指南',
      '政府信息公开制度',
      '法定主动公开内容',
      '政府信息公开年报',
      '依申请公开',
      '规划计划',
      '财政预决算',
      '人事信息',
      '重点领域信息公开',
      '基层政务公开',
    ],
  ],
  ['新闻中心', ['木棉要闻', '部门动态', '区县动态', '图片新闻', '视频新闻', '通知公告', '时政要闻']],
  ['政务服务', ['个人服务', '法人服务', '部门服务', '便民服务', '一件事一次办', '办件公示']],
  ['互动交流', ['市长信箱', '民意征集', '网上调查', '在线访谈', '政策问答', '12345热线', '新闻发布会']],
  ['数据开放', ['统计公报', '月度数据', '年度数据', '数据解读']],
  ['专题专栏', ['优化营商环境', '乡村振兴', '生态环境保护督察', '安全生产月', '节能宣传周', '法治政府建设']],
];

const departments = [
  '发展和改革委员会',
  '经济和信息化局',
  '教育局',
  '科学技术局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源和规划局',
  '生态环境局',
  '住房和城乡建设局',
  '城市管理行政执法局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '文化广播电视和旅游局',
  '卫生健康委员会',
  '退役军人事务局',
  '应急管理局',
  '审计局',
  '国有资产监督管理委员会',
  '市场监督管理局',
  '统计局',
  '医疗保障局',
  '林业局',
  '信访局',
  '机关事务管理局',
  '政务服务管理局',
];

/** Menu of links in one row of a table. */
export function tableMenu(): string {
  return `<TABLE cellSpacing=0 cellPadding=0 width=980 align=center border=0 background="/images/nav_bg.gif"><TBODY><TR>${menu
    .map(
      ([name], place) =>
        `<TD align=middle height=32><A class=menu href="/channel/${place}.htm">${name}</A></TD><TD><IMG src="/images/line.gif"></TD>`,
    )
    .join('')}</TR></TBODY></TABLE>`;
}

/** Menu with its second level in it. */
export function nestedMenu(path = '/zwgk'): string {
  return `<ul class="nav clearfix"><li><a href="/">首页</a></li>${menu
    .map(
      ([name, children], place) =>
        `<li class="nav-item"><a href="${path}/${place}/">${name}</a><div class="sub-nav"><ul>${children
          .map((child, order) => `<li><a href="${path}/${place}/${order}/" target="_blank">${child}</a></li>`)
          .join('')}</ul></div></li>`,
    )
    .join('\n')}</ul>`;
}

/** A plain row of links. */
export function plainMenu(separator = ' | '): string {
  return ['网站首页', ...menu.map(([name]) => name)]
    .map((name, place) => `<a href="/c${place}/">${name}</a>`)
    .join(separator);
}

/** The side menu of a column: names without dates. */
export function columnMenu(path: string): string {
  return `<div class="leftmenu"><h3>政务公开</h3><ul>${(menu[1]?.[1] ?? [])
    .map(
      (name, place) =>
        `<li${place === 2 ? ' class="on"' : ''}><a href="${path}/${place}/index.html">${name}</a></li>`,
    )
    .join('')}</ul></div>`;
}

/** Drop-downs of friendly sites. */
export function friends(): string {
  const options = (names: readonly string[], suffix: string): string =>
    names
      .map((name, place) => `<option value="http://www.site${place}${suffix}.gov.cn/">${name}</option>`)
      .join('');
  return `<div class="friend-links"><select onchange="if(this.value)window.open(this.value)"><option value="">国家部委网站</option>${options(
    departments.map((name) => `国家${name}`),
    'c',
  )}</select><select><option>市级部门网站</option>${options(
    departments.map((name) => `木棉市${name}`),
    'm',
  )}</select><select><option>县区网站</option>${options(['东坡区', '西岭区', '仁和县', '石榴县'], 'x')}</select></div>`;
}

/** Links of friendly sites as a list, as newer sites have them in tabs. */
export function friendTabs(): string {
  return `<div class="link-tabs"><div class="hd"><span>省政府部门网站</span><span>市州政府网站</span><span>市级部门网站</span></div><div class="bd"><ul>${departments
    .map(
      (name, place) =>
        `<li><a href="https://d${place}.mumian.gov.cn/" target="_blank" title="木棉市${name}">木棉市${name}</a></li>`,
    )
    .join('')}</ul></div></div>`;
}

/** Other stories, for boxes of links beside an article. */
export function neighbours(story: Story, count: number): readonly Story[] {
  return Array.from({ length: count }, (_, place) => storyOf(story.number * 11 + place * 3 + 401));
}

/** A box of other dated articles: what must never be taken for this page's own. */
export function sideBox(story: Story, title: string, count = 8): string {
  return `<div class="side-box"><div class="side-title"><h3>${title}</h3><a class="more" href="/more/">更多&gt;&gt;</a></div><ul>${neighbours(
    story,
    count,
  )
    .map(
      (other) =>
        `<li><a href="/side/${compactDay(other.day)}/${other.number}.html" title="${other.title}">${other.title.slice(0, 16)}...</a><span>${other.day.slice(5)}</span></li>`,
    )
    .join('')}</ul></div>`;
}

/** Scripts as they lie in such pages: counters, sharing, font size. */
export function scripts(site: string): string {
  return `<script type="text/javascript">
var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.example.cn/hm.js?${site.length}f3c9a0e";var s=document.getElementsByTagName("script")[0];s.parentNode.insertBefore(hm,s);})();
function doZoom(size){document.getElementById('zoom').style.fontSize=size+'px';}
function setHome(obj,url){try{obj.style.behavior='url(#default#homepage)';obj.setHomePage(url);}catch(e){alert('抱歉，您的浏览器不支持此操作！');}}
var now=new Date(),week=['日','一','二','三','四','五','六'];
window._bd_share_config={"common":{"bdSnsKey":{},"bdText":"${site}","bdMini":"2","bdPic":"","bdStyle":"0","bdSize":"16"},"share":{}};
</script>`;
}

/** Inline style of the page, of the bulk that real pages have. */
export function styles(prefix: string): string {
  const rules = [
    'header',
    'logo',
    'search',
    'nav',
    'nav-item',
    'crumb',
    'main',
    'left',
    'right',
    'side',
    'title',
    'info',
    'share',
    'print',
    'content',
    'attach',
    'prev',
    'footer',
    'code',
    'qr',
  ];
  return `<style type="text/css">\n*{margin:0;padding:0}body{font:14px/1.8 "Microsoft YaHei",宋体;color:#333;background:#fff}a{color:#333;text-decoration:none}a:hover{color:#c00}\n${rules
    .map(
      (rule, place) =>
        `.${prefix}${rule}{width:${1200 - place * 20}px;margin:0 auto;padding:${place}px ${place * 2}px;overflow:hidden;_zoom:1}\n.${prefix}${rule} ul li a{display:block;float:left;width:${90 + place}px;height:${28 + place}px;line-height:${28 + place}px;text-overflow:ellipsis;white-space:nowrap}\n.${prefix}${rule} ul li a:hover{background:url(/images/bg${place}.png) no-repeat ${place}px -${place * 3}px;color:#b1${place % 10}}\n@media screen and (max-width:${1200 - place * 30}px){.${prefix}${rule}{width:100%;padding:0 ${place}px}}`,
    )
    .join('\n')}\n</style>`;
}

/** Foot in a table, with the time of generation. */
export function tableFoot(generated: string): string {
  return `<TABLE width=980 align=center bgColor=#e8f1fa><TBODY><TR><TD align=middle height=80>主办：木棉市人民政府办公室　承办：木棉市信息中心<BR>地址：木棉市东区人民街1号　电话：0812-3330000　蜀ICP备05000000号<BR>最佳分辨率1024*768　页面更新时间：${generated}　您是第<script src="/count.asp"></script>位访问者</TD></TR></TBODY></TABLE>`;
}

/** Foot of a newer site: identification, police record, party-office sign, error-report sign. */
export function codeFoot(generated: string): string {
  return `<div class="footer"><div class="foot-nav"><a href="/gywm/">关于我们</a>|<a href="/wzdt/">网站地图</a>|<a href="/lxwm/">联系我们</a>|<a href="/flsm/">法律声明</a></div><p>主办单位：木棉市人民政府办公室　　承办单位：木棉市政务信息化中心</p><p>网站标识码：5104000001　　<a href="https://beian.example.cn/">蜀ICP备05000000号-1</a>　　<a href="#"><img src="/images/ga.png">川公网安备 51040202000001号</a></p><p>网站联系电话：0812-3330000（工作日9:00-17:00，不受理业务咨询）</p><p class="gen">页面生成时间：${generated}</p><div class="foot-pic"><a href="#"><img src="/images/dzjg.png" alt="党政机关"></a><script id="_jiucuo_" sitecode='5104000001' src='https://zfwzgl.example.cn/exposure/jiucuo.js'></script><img src="/images/jiucuo.png" alt="政府网站找错"></div></div>`;
}
