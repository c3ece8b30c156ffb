import { shiftDay } from '../../extract-pages/story.ts';
import { file, html, redirect } from '../site.ts';
import type { Abroad } from './abroad.ts';
import { createChannel, createStory, type Town } from './site.ts';

/** Twice on each of sixteen sites: what is wrong with links, dates, tags, texts and columns. */
export function injectFaults(town: Town, abroad: Abroad, index: number): void {
  for (let round = 0; round < 2; round += 1) {
    links(town, abroad, round);
    files(town, round);
    jumps(town, round);
    dates(town, round);
    tags(town, round);
    texts(town, round);
    planted(town, abroad, round);
    barriers(town, round);
  }
  columns(town, index);
  whole(town, index);
}

function links(town: Town, abroad: Abroad, round: number): void {
  const { luck, manner, isSoft, today } = town;
  for (const [column, age] of [
    [2, 400],
    [1, 90],
  ] as const) {
    const lost = manner.article(column, 900_000 + luck.below(90_000), shiftDay(today, -age));
    town.put(`<p>　　有关规定见<a href="${lost.replaceAll('&', '&amp;')}">《管理细则（试行）》</a>。</p>`);
    town.gold.push({
      codes: isSoft ? ['page.soft-404'] : ['link.dead.internal'],
      targets: [town.url(lost)],
      about: lost,
    });
  }
  const gone = round === 0 ? abroad.gone() : abroad.unknown();
  town.put(`<p>　　更多内容请登录<a href="${gone}">活动官网</a>。</p>`);
  town.gold.push({ codes: ['link.dead.external'], targets: [gone], about: gone });
  const { url, was } = abroad.lost();
  town.put(`<p>　　支持单位：<a href="${url}" target="_blank">${was}</a>。</p>`);
  town.gold.push({ codes: ['link.hijacked'], targets: [url], about: was });
  const inner = luck.pick([
    'http://192.168.0.8/doc/show?id=3',
    'http://10.8.0.21:9090/oa/',
    'http://172.20.1.9/files/1.doc',
    'file:///D:/办公/通知.docx',
    'http://localhost/admin/preview/12',
  ]);
  const story = town.put(`<p>　　详见<a href="${inner}">内部发布稿</a>。</p>`);
  town.gold.push({ codes: ['link.intranet'], urls: [town.url(story.path)], about: inner });
  const odd = luck.pick([
    `htp://www.mumian.gov.cn/zt/${luck.digits(3)}`,
    `http//www.mumian.gov.cn/${luck.digits(3)}/`,
    `https：//www.mumian.gov.cn/${luck.digits(3)}`,
  ]);
  const bad = town.put(`<p>　　专题地址：<a href="${odd}">点击进入</a>。</p>`);
  town.gold.push({ codes: ['link.malformed'], urls: [town.url(bad.path)], about: odd });
  town.gold.push({
    codes: ['link.dead.internal', 'page.soft-404', 'link.unverified', 'link.dead.external'],
    near: [new URL(odd, town.url(bad.path)).href],
    open: true,
    about: odd,
  });
}

function files(town: Town, round: number): void {
  const { luck } = town;
  const paper = `/d/${luck.digits(6)}.${luck.pick(['docx', 'xlsx', 'pdf'])}`;
  town.put(`<p>附件1：<a href="${paper}">申报表</a></p>`);
  town.gold.push({ codes: ['attachment.broken'], targets: [town.url(paper)], about: paper });
  const picture = `/d/p${luck.digits(6)}.${round === 0 ? 'png' : 'jpg'}`;
  town.put(`<p align="center"><img src="${picture}" alt="现场图"></p>`);
  town.gold.push({ codes: ['image.broken'], targets: [town.url(picture)], about: picture });
}

function jumps(town: Town, round: number): void {
  const { luck, extras } = town;
  const to = town.channels[1]?.stories[2]?.path ?? '/';
  const ways = [
    [
      'redirect.meta',
      [
        `<!doctype html><title>跳转</title><meta http-equiv="refresh" content="0; url='${to}'">`,
        `<html><head><meta http-equiv='Refresh' content='2;URL=${to}'></head><body>页面正在跳转……</body></html>`,
      ],
    ],
    [
      'redirect.script',
      [
        `<script>top.location.href = "${to}";</script>`,
        `<html><body onload="javascript:window.location='${to}'">请稍候</body></html>`,
      ],
    ],
  ] as const;
  for (const [code, bodies] of ways) {
    const path = `/old/${luck.digits(5)}.html`;
    extras.set(path, html(bodies[round] ?? ''));
    const story = town.put(`<p>　　旧版链接：<a href="${path}">原文</a></p>`);
    town.gold.push({ codes: [code], near: [path, story.path].map(town.url), about: `${code} ${round}` });
  }
  const steps = [1, 2, 3, 4].map((step) => `/r/${luck.digits(4)}-${step}`);
  for (const [at, step] of steps.entries())
    extras.set(step, redirect(town.url(steps[at + 1] ?? to), at % 2 === 0 ? 302 : 301));
  const first = steps[0] ?? '';
  const story = town.put(`<p>　　办理通道：<a href="${first}">入口</a></p>`);
  town.gold.push({ codes: ['redirect.chain'], near: [first, to, story.path].map(town.url), about: first });
}

function dates(town: Town, round: number): void {
  const { today, luck } = town;
  const undated = town.take();
  undated.shown = null;
  undated.metas.delete('PubDate');
  town.gold.push({ codes: ['date.missing'], urls: [town.url(undated.path)], about: 'no date at all' });
  town.gold.push({ codes: ['meta.missing'], urls: [town.url(undated.path)], open: true, about: 'PubDate' });
  const ahead = town.take();
  const later = shiftDay(today, 3 + luck.below(90));
  ahead.shown = later;
  ahead.listed = later;
  ahead.metas.set('PubDate', `${later} 09:00`);
  town.gold.push({ codes: ['date.future'], urls: [town.url(ahead.path)], about: later });
  const torn = town.take();
  const other = shiftDay(torn.day, -(3 + luck.below(40)));
  if (round === 0) torn.shown = other;
  else torn.metas.set('PubDate', `${other} 10:00`);
  town.gold.push({
    codes: ['date.inconsistent'],
    urls: [town.url(torn.path)],
    about: `${torn.day} and ${other}`,
  });
}

function tags(town: Town, round: number): void {
  const { luck } = town;
  const bare = town.take();
  bare.metas.delete(luck.pick(['ContentSource', 'SiteIDCode', 'SiteName', 'ArticleTitle']));
  town.gold.push({ codes: ['meta.missing'], urls: [town.url(bare.path)], about: 'tag' });
  const wrong = town.take();
  if (round === 0) wrong.metas.set('SiteIDCode', luck.pick(['123456', '51040000XX', 'bm123']));
  else wrong.metas.set('PubDate', luck.pick(['昨天', '9999-99-99', '20 Nov']));
  town.gold.push({ codes: ['meta.invalid'], urls: [town.url(wrong.path)], about: 'tag' });
}

function texts(town: Town, round: number): void {
  const { luck, charset, today } = town;
  const draft = town.take();
  const left = luck.pick([
    '<p>请在这里输入正文</p>',
    '<p>测试数据测试数据</p>',
    '<p>$' + '{article.body}</p>',
    '<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>',
    '<p>这里是正文内容</p>',
    '<p>XXXX单位</p>',
    '<p>{{ news.content }}</p>',
  ]);
  draft.parts.splice(0, draft.parts.length, left);
  town.gold.push({ codes: ['content.placeholder'], urls: [town.url(draft.path)], about: left });
  const broken = town.take();
  broken.tail.push(
    luck.pick([
      '<div>[an error occurred while processing this directive]</div>',
      '<div><br /><b>Warning</b>:  include_once(footer.inc.php): failed to open stream: No such file or directory in <b>/data/www/inc/common.php</b> on line <b>12</b><br /></div>',
    ]),
  );
  town.gold.push({
    codes: ['page.broken-part', 'security.exposed'],
    urls: [town.url(broken.path)],
    about: 'include',
  });
  const first = town.take();
  const channel = town.channels.find(({ stories }) => stories.includes(first)) ?? town.channels[0];
  if (channel !== undefined) {
    const again = createStory(town, channel, shiftDay(today, -(2 + luck.below(9))));
    again.title = first.title;
    again.metas.set('ArticleTitle', first.title);
    again.parts.splice(0, again.parts.length, ...first.parts);
    channel.stories.push(again);
    town.keep(again);
    town.gold.push({
      codes: ['content.duplicate'],
      near: [first, again].map(({ path }) => town.url(path)),
      about: first.title,
    });
  }
  const garbled = town.take();
  garbled.label = charset === 'gbk' ? 'utf-8' : round === 0 ? 'gbk' : 'big5';
  town.gold.push({
    codes: ['charset.invalid'],
    urls: [town.url(garbled.path)],
    about: `${garbled.label} over ${charset}`,
  });
}

function planted(town: Town, abroad: Abroad, round: number): void {
  const { luck, extras } = town;
  const target = abroad.casino();
  const hidden = town.take();
  hidden.tail.push(
    luck.pick([
      `<div style="display: none;"><a href="${target}">ag真人平台</a></div>`,
      `<div style="position:fixed;top:-999px"><a href="${target}">足彩外围</a></div>`,
      `<a style="color:#fff;font-size:0px" href="${target}">电子娱乐</a>`,
      `<div style="width:0;height:0;overflow:hidden"><a href="${target}">bet官方</a></div>`,
    ]),
  );
  town.gold.push({
    codes: ['security.hidden-link'],
    urls: [town.url(hidden.path)],
    targets: [target],
    about: hidden.tail[0] ?? '',
  });
  const taken = town.take();
  const host = abroad.casino();
  taken.tail.push(
    round === 0
      ? `<iframe src="${host}" width="1" height="1" style="visibility:hidden"></iframe>`
      : `<script type="text/javascript" src="${host}tj.js"></script>`,
  );
  town.gold.push({ codes: ['security.injected'], urls: [town.url(taken.path)], about: taken.tail[0] ?? '' });
  town.gold.push({
    codes: ['a11y.frame', 'security.hidden-link'],
    urls: [town.url(taken.path)],
    open: true,
    about: 'planted',
  });
  const folder = `/fj/${luck.digits(4)}/`;
  if (round === 0) {
    extras.set(
      folder,
      html(
        `<html><head><title>Index of ${folder}</title></head><body><h1>Index of ${folder}</h1><hr><pre><a href="a.png">a.png</a>   11-Nov-2026 10:00  2K</pre><hr></body></html>`,
      ),
    );
    extras.set(`${folder}a.png`, file('image/png', Buffer.from('89504e470d0a1a0a', 'hex')));
    extras.set('/fj/', redirect(town.url('/')));
  } else
    extras.set(
      folder,
      html(
        luck.pick([
          '<html><body><h1>HTTP Status 500 – Internal Server Error</h1><pre>java.sql.SQLException: Listener refused the connection\n\tat oracle.jdbc.driver.T4CConnection.logon(T4CConnection.java:458)</pre></body></html>',
          '<pre>Traceback (most recent call last):\n  File "/srv/app/views.py", line 31, in show\nKeyError: \'id\'</pre>',
          "<br />\n<b>Parse error</b>:  syntax error, unexpected '}' in <b>/var/www/html/show.php</b> on line <b>88</b><br />",
        ]),
      ),
    );
  const story = town.put(`<p>　　资料目录：<a href="${folder}">下载区</a></p>`);
  town.gold.push({ codes: ['security.exposed'], near: [folder, story.path].map(town.url), about: folder });
}

function barriers(town: Town, round: number): void {
  const kinds = [
    ['a11y.alt', '<p><img src="/i/photo.png"></p>'],
    ['a11y.label', '<p>姓名 <input name="xm"></p>'],
    ['a11y.link', '<p><a href="/"><i class="icon"></i></a></p>'],
    ['a11y.frame', '<iframe src="/m/" width="300" height="200"></iframe>'],
  ] as const;
  for (const [code, markup] of kinds) {
    const story = town.put(markup);
    town.gold.push({ codes: [code], urls: [town.url(story.path)], about: `${code} ${round}` });
  }
  const mute = town.take();
  mute.edits.push((text) => text.replace('lang="zh-Hans-CN"', ''));
  town.gold.push({ codes: ['a11y.lang'], urls: [town.url(mute.path)], about: 'lang' });
}

function columns(town: Town, index: number): void {
  const { luck } = town;
  const late = [
    ['基层动态', { count: 10, newest: 17 + luck.below(30), step: 1 }],
    ['公告栏（通知公告）', { count: 7, newest: 200 + luck.below(200), step: 20 }],
    ['时政要闻', { count: 9, newest: 20 + luck.below(10), step: 2 }],
  ] as const;
  for (const [name, plan] of late.slice(index % 2, (index % 2) + 2)) {
    const channel = createChannel(town, 60 + town.channels.length, name, plan);
    town.gold.push({
      codes: ['column.stale'],
      urls: [town.url(channel.path)],
      about: `${name} ${plan.newest} days`,
    });
  }
  for (const name of ['财政预决算', '行政处罚决定']) {
    const channel = createChannel(town, 60 + town.channels.length, name, { count: 0, newest: 0, step: 1 });
    channel.inner = luck.pick([
      '<div class="lb"></div>',
      '<ul class="lb"></ul><div class="fy"></div>',
      '<table class="tab"><thead><tr><th>标题</th><th>日期</th></tr></thead><tbody></tbody></table>',
    ]);
    town.gold.push({ codes: ['column.empty'], urls: [town.url(channel.path)], about: name });
  }
  for (const name of ['权责清单', '双随机公示']) {
    const channel = createChannel(town, 60 + town.channels.length, name, { count: 0, newest: 0, step: 1 });
    channel.inner = luck.pick([
      '<div id="grid"></div><script src="/js/grid.min.js"></script><script>Grid.load("#grid",{code:"7f3a"});</script>',
      '<ul id="dataList"><li>加载中…</li></ul><script>axios.post("/api/q",{k:"91c0"}).then(function(r){render("dataList",r)});</script>',
      '<div id="app"><div v-for="row in rows"><span>{{ row.bt }}</span></div></div><script src="/js/vue.js"></script>',
    ]);
    town.gold.push({ codes: ['column.unreadable'], urls: [town.url(channel.path)], about: name });
  }
}

function whole(town: Town, index: number): void {
  const item =
    (['sponsor', 'contact', 'code', 'icp', 'police', 'map', 'mark', 'find'] as const)[index % 8] ?? 'code';
  town.lacking.add(item);
  town.gold.push({ codes: ['footer.missing'], urls: [town.url('/')], about: item });
  if (index % 4 === 0) {
    town.searchWorks = false;
    town.gold.push({ codes: ['search.broken'], about: 'finds nothing' });
  } else if (index % 4 === 1) {
    town.hasSearch = false;
    town.gold.push({ codes: ['function.missing'], says: /搜索|检索/, about: 'search' });
  }
}
