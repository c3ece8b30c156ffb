import { shiftDay } from '../extract-pages/story.ts';
import { createArticle, createColumn } from './columns.ts';
import { RARE } from './encoding.ts';
import type { Article } from './page.ts';
import { file, redirect, type Site } from './site.ts';
import { PDF } from './sound-site.ts';
import type { World } from './world.ts';

/** What looks like a fault and is none. Nothing here may be found. */
export function plantDecoys(site: Site, world: World): void {
  plantColumns(site);
  plantTexts(site);
  plantFiles(site);
  plantMarkup(site);
  plantSerials(site);
  if (site.traits.hasWorld) plantOutward(site, world);
}

function plantColumns(site: Site): void {
  const { traits, columns } = site;
  const none = traits.luck.pick(['暂无信息', '暂无相关内容', '本栏目目前未产生应公开的信息。', '暂无数据']);
  const empty = createColumn(traits, {
    slug: 'jytb',
    name: '建议提案',
    type: '建议提案',
    tone: 'notice',
    newest: 0,
    step: 1,
    count: 0,
  });
  empty.note = none;
  // 2015 普查: 历史性工作专题栏目除外.
  const past = {
    slug: 'ztjy',
    name: '2019年“不忘初心”专题（历史专题）',
    type: '专题专栏',
    tone: 'news',
    newest: 2_300,
    step: 4,
    count: 6,
  } as const;
  columns.push(empty, createColumn(traits, past));
}

function add(site: Site, ...blocks: string[]): Article {
  const page = site.take();
  page.content.push(...blocks);
  return page;
}

/** The text of an article of its own, under a headline of its own. */
function tell(site: Site, headline: string, ...blocks: string[]): Article {
  const page = site.take();
  page.content.splice(0, 2, ...blocks);
  page.heading = headline;
  page.title = `${headline}_${site.traits.name}`;
  page.metas.set('ArticleTitle', headline);
  return page;
}

function plantTexts(site: Site): void {
  tell(
    site,
    '公安机关通报打击跨境赌博十起典型案例',
    '<p>警方捣毁以“澳门新葡京”“真人百家乐”“时时彩”为名的网络赌博团伙，查扣服务器十二台，抓获犯罪嫌疑人三十五名。</p>',
    '<p>警方提醒，网络赌博均为骗局，六合彩、老虎机等网站背后是后台操控。</p>',
  );
  tell(
    site,
    '关于开展政务系统软件测试的通知',
    '<p>为保证新系统平稳上线，定于本周末开展压力测试和安全测试，测试期间部分功能可能短暂不可用。</p>',
    '<p>普通话水平测试、核酸检测等事项的预约不受影响。</p>',
  );
  tell(
    site,
    '关于某办公软件安全漏洞的风险提示',
    '<p>受影响的版本在处理特殊文件时会抛出 java.lang.NullPointerException 并停止服务，请各单位尽快升级。</p>',
    '<p>技术人员可以对照日志中的 500 Internal Server Error 记录排查。</p>',
  );
  tell(
    site,
    '关于规范公文格式的通知',
    '<p>请示的标题应写为“××单位关于××事项的请示”，落款日期用阿拉伯数字。</p>',
    '<p>本通知所附样式中的“XX”由各单位据实填写。</p>',
  );
  tell(
    site,
    '网站改版上线公告',
    '<p>旧版网站已停止更新，访问时出现“404”或者“页面不存在”的，请从首页重新进入。</p>',
    '<p>改版中给您带来的不便，敬请谅解。</p>',
  );
  if (site.traits.charset === 'gb18030')
    tell(
      site,
      '拟聘用人员公示',
      `<p>经考试、体检、考察，拟聘用王${RARE}、李明等三人，公示期五个工作日。</p>`,
      '<p>如有异议，请书面反映。</p>',
    );
}

function plantFiles(site: Site): void {
  const { luck } = site.traits;
  const sheet = `/upload/files/sample${luck.digits(5)}.pdf`;
  site.extras.set(sheet, file('application/pdf', PDF));
  add(site, `<p>附件：<a href="${site.href(sheet)}">XX申请表（样表）.pdf</a></p>`);
  add(
    site,
    `<p style="text-align:center"><img src="${site.href('/images/scene.jpg')}" alt="活动现场"></p><p><img src="${site.href('/images/line.gif')}" alt=""></p>`,
  );
  add(
    site,
    '<p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt=""></p>',
  );
  add(site, `<p><a href="${site.href('/admin/login.jsp')}">管理入口</a></p>`);
  add(
    site,
    `<p><a href="javascript:void(0);">返回</a> <a href="mailto:tsg@mumian.gov.cn">邮箱</a> <a href="tel:08123330000">电话</a> <a href="#top">顶部</a></p>`,
  );
  const other = site.columns[1]?.articles[1]?.path ?? '/';
  if (!other.includes('?'))
    add(site, `<p>相关：<a href="${site.href(`${other};jsessionid=${luck.digits(16)}`)}">前一通知</a></p>`);
  const old = `/old/${luck.digits(5)}.htm`;
  site.extras.set(old, redirect(site.url(other), 301));
  add(site, `<p>旧地址：<a href="${site.href(old)}">前一通知</a></p>`);
}

function plantMarkup(site: Site): void {
  const { luck, today } = site.traits;
  const inner = site.columns[1]?.path ?? '/';
  add(
    site,
    `<div class="tab-panel" style="display:none"><ul><li><a href="${site.href(inner)}">更多通知</a></li></ul></div>`,
  );
  add(site, `<a class="skip-link" style="position:absolute;left:-10000px" href="#main">跳到正文</a>`);
  const seconds = site.take();
  seconds.metas.set('PubDate', `${seconds.day} ${seconds.minute}:${10 + luck.below(49)}`);
  const [column] = site.columns;
  if (column === undefined) return;
  const fresh = createArticle(site.traits, column, today);
  column.articles.push(fresh);
  const slow = site.take();
  slow.answer = { delayMs: 4_000 };
  const dated = site.take();
  dated.content.push(
    `<p>活动时间：${shiftDay(today, 12)}至${shiftDay(today, 20)}，报名截止${shiftDay(today, 9)}。</p>`,
  );
}

function plantSerials(site: Site): void {
  const { today, luck } = site.traits;
  const column = site.columns[1];
  if (column === undefined) return;
  for (let week = 1; week <= 4; week += 1) {
    const page = createArticle(site.traits, column, shiftDay(today, -7 * week));
    const headline = `全市空气质量周报（第${40 - week}期）`;
    page.heading = headline;
    page.title = headline;
    page.metas.set('ArticleTitle', headline);
    page.content.splice(
      0,
      page.content.length,
      `<p>本周全市优良天数${3 + luck.below(5)}天，细颗粒物平均浓度${20 + luck.below(40)}微克每立方米，首要污染物为${luck.pick(['臭氧', '细颗粒物', '可吸入颗粒物'])}。</p>`,
      `<p>各区县排名前三位的是${luck.pick(['东坡区、石榴县、银江新区', '石榴县、红格镇、东坡区', '银江新区、东坡区、南垭镇'])}，综合指数${luck.digits(3)}。</p>`,
    );
    column.articles.push(page);
  }
}

function plantOutward(site: Site, world: World): void {
  add(site, `<p>合作单位：<a href="${world.sound()}" target="_blank">公益机构</a></p>`);
  add(
    site,
    '<p>办理入口：<a href="http://scsfy.mumian.gov.cn/" target="_blank">政务服务网</a>、<a href="http://www.gov.cn/" target="_blank">中国政府网</a></p>',
  );
  add(
    site,
    '<iframe src="https://tv.cctv.com/player/12345.html" title="视频报道" width="600" height="400"></iframe>',
  );
  add(
    site,
    '<p>来源：<a href="http://www.people.com.cn/n1/2026/1101/c1.html">人民网</a></p><script src="https://hm.baidu.com/hm.js?aa11bb22"></script>',
  );
  const cdn = `http://cdn.${new URL(site.traits.origin).hostname.replace(/^www\./, '')}`;
  world.origins.set(cdn, () => file('application/javascript', '/* player */'));
  add(site, `<script src="${cdn}/js/player.js"></script>`);
}
