import { describe, expect, test } from 'vitest';
import { extractPage } from '../page.ts';
import { advertisesIllicit } from './illicit.ts';

const FOOTER = `<div id="footer"><p>主办单位：木棉市水利局 联系电话：0812-3300000 网站标识码：5199000012</p>
<p><a href="http://beian.miit.gov.cn/">川ICP备05000001号</a> <a href="http://www.beian.gov.cn/x">川公网安备 51040202000001号</a>
<a href="/map.html">网站地图</a><a href="http://bszs.conac.cn/x"><img alt="党政机关标识" src="/red.png"></a>
<script src="http://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script><img src="/jiucuo.png" alt="我为政府网站找错"></p></div>`;
const SOUND = `<!doctype html><html lang="zh-CN"><head><title>木棉市水利局</title></head><body><h1>木棉市水利局</h1>
<form action="/search" method="get"><input type="hidden" name="site" value="1"><input name="q" placeholder="请输入关键词"></form>
<a href="/zwgk/">政务公开</a><a href="/jd/">政策解读</a><a href="/bs/">办事服务</a><a href="/hd/">互动交流</a>
<img src="/banner.jpg" alt="">${FOOTER}</body></html>`;

function survey(html: string) {
  const page = extractPage(
    { url: 'http://slj.mumian.gov.cn/', body: Buffer.from(html), contentType: 'text/html; charset=utf-8' },
    { survey: true },
  );
  if (page.survey === null) throw new Error('no survey was made');
  return page.survey;
}

describe('the survey of a page', () => {
  test('a sound page shows every item of its footer, its entrances and its search, and nothing else', () => {
    const { footer, ...rest } = survey(SOUND);
    expect([...footer.shown].sort()).toEqual(
      ['contact', 'error-report', 'icp', 'organiser', 'party-mark', 'police', 'site-code', 'site-map'].sort(),
    );
    expect(footer).toMatchObject({ siteCode: '5199000012', isBuiltElsewhere: false });
    expect(rest).toMatchObject({
      entrances: ['search', 'disclosure', 'interpretation', 'services', 'interaction'],
      search: {
        action: 'http://slj.mumian.gov.cn/search',
        method: 'get',
        field: 'q',
        fixed: [['site', '1']],
      },
      barriers: [],
      exposures: [],
      placeholders: [],
      illicit: [],
    });
    expect(rest.foreignParts.map(({ kind }) => kind)).toEqual(['script']);
  });

  test.each([
    ['主办单位：木棉市水利局', 'organiser'],
    ['联系电话：0812-3300000', 'contact'],
    ['网站标识码：5199000012', 'site-code'],
    ['川ICP备05000001号', 'icp'],
    ['网站地图', 'site-map'],
  ])('without “%s” the footer lacks %s', (words, item) => {
    const html = SOUND.replace(words, '').replace(/http:\/\/beian\.miit\.gov\.cn\/|\/map\.html/g, '/x');
    const lacking = survey(html).footer.shown;
    expect(lacking).not.toContain(item);
  });

  test('the address of the licence is not that of the police, and other names of the map are the map', () => {
    const html = SOUND.replace(/<p>[^<]*公网安备[\s\S]*?<\/p>/, '').replaceAll('公网安备', '');
    const licence = html.replace('http://beian.miit.gov.cn/', 'http://www.miitbeian.gov.cn/');
    expect(
      survey(licence.replace(/https?:\/\/(?:www\.)?beian\.(?:mps\.)?gov\.cn/g, '/x')).footer.shown,
    ).not.toContain('police');
    const named = SOUND.replace('网站地图', '站点导航').replace('/map.html', '/x');
    expect(survey(named).footer.shown).toContain('site-map');
  });

  test('a footer that a script brings is not known to lack anything', () => {
    const html = SOUND.replace(FOOTER, '<script src="/include/footer.js"></script>');
    expect(survey(html).footer.isBuiltElsewhere).toBe(true);
  });

  test.each([
    ['<img src="a.jpg">', 'alt'],
    ['<input name="tel">', 'label'],
    ['<a href="/x"><img src="a.jpg" alt=""></a>', 'link'],
    ['<iframe src="/map.html"></iframe>', 'frame'],
    ['<meta name="viewport" content="width=device-width, user-scalable=no">', 'viewport'],
  ])('%s is a barrier: %s', (html, kind) => {
    expect(survey(SOUND.replace('<h1>', `${html}<h1>`)).barriers.map((barrier) => barrier.kind)).toEqual([
      kind,
    ]);
  });

  test.each([
    '<img src="a.jpg" alt="">',
    '<label for="t">电话</label><input id="t" name="tel">',
    '<label>电话<input name="tel"></label>',
    '<a href="/x"><img src="a.jpg" alt="专题"></a>',
    '<input type="submit" value="搜索">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=10">',
  ])('%s is none', (html) => {
    expect(survey(SOUND.replace('<h1>', `${html}<h1>`)).barriers).toEqual([]);
  });

  test.each([
    ['<title>Index of /files</title><h1>Index of /files</h1>', 'directory-listing'],
    ['<p>[an error occurred while processing this directive]</p>', 'broken-part'],
    ['<p>at com.mumian.web.Index.doGet(Index.java:42)</p>', 'stack-trace'],
    [
      '<b>Fatal error</b>:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /www/lib/db.php:23',
      'stack-trace',
    ],
    ['<pre>[SqlException (0x80131904): Incorrect syntax]</pre>', 'stack-trace'],
    [
      '<b>Warning</b>:  include(foot.php): failed to open stream in /var/www/index.php on line 7',
      'stack-trace',
    ],
  ])('%s shows a %s', (html, kind) => {
    expect(survey(html).exposures.map((mark) => mark.kind)).toEqual([kind]);
  });

  test.each(['测试内容，请勿点击。', '测试文章1', 'test'])('“%s” is left of a trial', (words) => {
    expect(survey(`<p>${words}</p>`).placeholders).toHaveLength(1);
  });

  test('an article about faults of programs, and one with placeholders in its sentences, stay silent', () => {
    const html = `<p>工程师介绍，网站出现 Fatal error 或“文章标题”一类字样时应及时处理，测试内容应在上线前清除。</p>`;
    expect(survey(html)).toMatchObject({ exposures: [], placeholders: [] });
  });

  test.each([
    '<form action="/plus/so.php"><input type="text" name="w1"><button>搜 索</button></form>',
    '<form action="/e/search/index.php"><input name="keyboard"></form>',
    '<form><input type="text" name="a"><input type="image" alt="搜索" src="s.gif"></form>',
  ])('%s is a search form, whatever its box is called', (form) => {
    expect(survey(SOUND.replace(/<form[\s\S]*?<\/form>/, form)).search).not.toBeNull();
  });

  test.each(['<form action="/login"><input type="text" name="a"><button>登录</button></form>', ''])(
    '“%s” is none',
    (form) => {
      const { search, entrances } = survey(SOUND.replace(/<form[\s\S]*?<\/form>/, form));
      expect(search).toBeNull();
      expect(entrances).not.toContain('search');
    },
  );

  test('[0.3] an entrance is named as menus name it; the title of an article about it is none', () => {
    const html = SOUND.replace(
      '<a href="/jd/">政策解读</a>',
      '<a href="/1.html">关于进一步做好政策解读工作的通知要点</a>',
    );
    expect(survey(html).entrances).not.toContain('interpretation');
    const drawn = SOUND.replace(
      '<a href="/jd/">政策解读</a>',
      '<a href="/zwgk/zcjd/"><img src="jd.png"></a>',
    );
    expect(survey(drawn).entrances).toContain('interpretation');
  });

  test('[0.3] the hotline 12345 is an entrance; a licence whose number holds those digits is none', () => {
    const without = SOUND.replace('<a href="/hd/">互动交流</a>', '');
    const licence = without.replace(
      '<a href="http://beian.miit.gov.cn/">川ICP备05000001号</a>',
      '<a href="http://beian.miit.gov.cn/">川ICP备13012345号</a>',
    );
    expect(licence).not.toBe(without);
    expect(survey(licence).entrances).not.toContain('interaction');
    expect(survey(without.replace('<h1>', '<a href="/rx/">12345热线</a><h1>')).entrances).toContain(
      'interaction',
    );
  });

  test('marks that a script fills in the browser were not left by a template', () => {
    expect(survey('<p>{{article.content}}</p>').placeholders).toHaveLength(1);
    const filled = '<div id="app"><p>{{article.content}}</p></div><script src="/js/vue.min.js"></script>';
    expect(survey(filled).placeholders).toEqual([]);
  });

  test.each([
    '测试标题',
    '此处为示例文字，请替换。',
    '此处填写单位名称',
    '请在这里输入正文',
    '测试数据测试数据',
    '（在此输入新闻内容）',
    '测试测试测试，测试内容请忽略',
    '&lt;%=title%>',
    'XXX单位',
  ])('a line “%s” was left by a template', (line) => {
    expect(survey(`<p>${line}</p>`).placeholders).toHaveLength(1);
  });
});

describe('illicit advertising', () => {
  test.each([
    '澳门威尼斯人官网注册送58',
    '棋牌娱乐城开户',
    '国产无码在线',
    '代开增值税发票',
    '成人影院_高清无码在线观看',
    '六合彩开奖结果_香港六合彩特码资料大全',
    '时时彩平台',
    '真人百家乐',
    '传奇私服发布网',
    '开云体育(中国)官方网站-kaiyun登录入口',
    '麻豆传媒_国产精品视频在线观看',
  ])('“%s” is', (text) => {
    expect(advertisesIllicit(text)).toBe(true);
  });

  test.each([
    '公安机关打掉一跨境网络赌博团伙 涉及多个博彩投注网站',
    '关于严禁参与六合彩投注的通知',
    '澳门特别行政区官方网站',
    '体育彩票公益金使用情况公告',
    '防范“代开发票”骗局',
    '金沙江流域开展在线监测',
    '成人高等教育视频课程',
    '成人教育网站建设项目招标公告',
    '福利彩票开奖公告',
    '银河系科普讲座在线报名平台',
    '毕业证明书办理指南',
    '全市棋牌室专项检查情况',
    '金沙县人民政府官方网站',
    '市体育局官方网站',
    '国产精品农机展示活动',
    '爱游戏的孩子：家庭教育讲座',
    '银河街道政务服务平台',
    '关于规范棋牌室经营的通告 政务服务平台',
  ])('“%s” is not', (text) => {
    expect(advertisesIllicit(text)).toBe(false);
  });
});
