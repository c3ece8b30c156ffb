import { wordsOf } from '../answers.ts';
import { encoded } from '../encoding.ts';
import { type Answer, file, redirect } from '../site.ts';
import type { Channel, Story, Town } from './site.ts';

const PER_PAGE = 15;
const inMarkup = (href: string): string => href.replaceAll('&', '&amp;');
const tags = (metas: ReadonlyMap<string, string>): string =>
  [...metas].map(([name, value]) => `<meta name="${name}" content="${value}"/>`).join('\n');

interface Frame {
  readonly title: string;
  readonly metas: ReadonlyMap<string, string>;
  readonly inner: string;
  readonly head?: string;
  readonly tail?: string;
  readonly label?: string | null;
}

function framed(town: Town, { title, metas, inner, head = '', tail = '', label = null }: Frame): string {
  const { name, manner, channels, charset, menu } = town;
  const entries = channels
    .filter(({ number }) => menu.has(number))
    .map(({ name: words, path }) => `<li><a href="${inMarkup(path)}">${words}</a></li>`);
  return `<!doctype html>
<html lang="zh-Hans-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=${label ?? (charset === 'gbk' ? 'GB2312' : 'UTF-8')}">
<title>${title}</title>${tags(metas)}<link rel="icon" href="data:,"><style>.yc{display:none}.sr{position:absolute;left:-3000px}</style>${head}
<script>(function(ua){if(/Android|iPhone/.test(ua)&&location.hostname.indexOf('m.')!==0&&false){location.href='/m/';}})(navigator.userAgent);</script></head><body>
<a class="sr" href="#zhu">跳过导航</a><div class="ding"><span id="today"></span><a href="javascript:void(0)" onclick="wza()">适老化无障碍</a></div>
<div class="tou"><img src="/i/logo.png" alt="${name}">${town.hasSearch ? manner.search : ''}</div>
<div class="cd"><ul><li><a href="/">网站首页</a></li>${entries.join('')}</ul></div><div id="zhu">${inner}</div>
<div class="yq">友情链接：<select aria-label="友情链接" onchange="window.open(this.value)"><option value="http://www.gov.cn/">中国政府网</option><option value="https://www.sc.gov.cn/">四川省人民政府</option></select></div>
${footer(town)}${tail}<script>document.getElementById('today').innerText=new Date().toLocaleDateString();</script></body></html>`;
}

function footer({ name, code, lacking, channels, host }: Town): string {
  const has = (item: string, html: string): string => (lacking.has(item) ? '' : html);
  const map = channels[0]?.path ?? '/';
  return `<div class="wb"><p>${has('sponsor', `主办：${name}办公室　`)}${has('contact', '电话：0812-6600123　地址：木棉市滨江路8号　')}承办：木棉市大数据中心</p>
<p>${has('code', `政府网站标识码：${code}　`)}${has('icp', '<a href="https://beian.miit.gov.cn/">川ICP备2021000321号-1</a>　')}${has('police', `<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=51040202${host.length}">川公网安备51040202000${host.length}号</a>　`)}${has('map', `<a href="${inMarkup(map)}">站点地图</a>`)}</p>
<p>${has('mark', '<a href="http://bszs.conac.cn/sitename?method=show&amp;id=77AA"><img src="/i/dz.png" alt="党政机关"></a>')}${has('find', '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html"><img src="/i/jc.png" alt="政府网站找错"></a>')}</p></div>`;
}

/** What a finished site answers. */
export function answersOf(town: Town): (path: string) => Answer {
  const { manner, channels, extras, charset } = town;
  const stories = new Map<string, { story: Story; channel: Channel }>();
  const lists = new Map<string, { channel: Channel; page: number }>();
  for (const channel of channels) {
    const pages = Math.max(1, Math.ceil(channel.stories.length / PER_PAGE));
    for (let page = 0; page < pages; page += 1)
      lists.set(manner.list(channel.number, page), { channel, page });
    for (const story of channel.stories) stories.set(story.path, { story, channel });
  }
  const rows = (some: readonly Story[]) =>
    manner.rows(some.map(({ path, title, listed }) => ({ href: path, title, day: listed })));
  const sorted = ({ stories: all }: Channel) =>
    [...all].sort((one, other) => other.listed.localeCompare(one.listed));
  const page = (text: string, status = 200, writes = charset, header = true): Answer => ({
    status,
    headers: { 'content-type': header && writes === 'utf-8' ? 'text/html;charset=utf-8' : 'text/html' },
    body: encoded(text, writes),
  });
  const crumbs = ({ name, path }: Channel) =>
    `<div class="wz">您的位置：<a href="/">网站首页</a> &raquo; <a href="${inMarkup(path)}">${name}</a></div>`;

  function listPage({ channel, page: at }: { channel: Channel; page: number }): string {
    const all = sorted(channel);
    const count = Math.ceil(all.length / PER_PAGE);
    const pager =
      count > 1
        ? `<div class="fy">${Array.from({ length: count }, (_, to) => (to === at ? `<b>${to + 1}</b>` : `<a href="${inMarkup(manner.list(channel.number, to))}">${to + 1}</a>`)).join(' ')}${at + 1 < count ? `<a href="${inMarkup(manner.list(channel.number, at + 1))}">下页</a>` : ''}</div>`
        : '';
    const inner = channel.inner ?? `${rows(all.slice(at * PER_PAGE, (at + 1) * PER_PAGE))}${pager}`;
    return framed(town, {
      title: `${channel.name}-${town.name}`,
      metas: channel.metas,
      inner: `${crumbs(channel)}<h2>${channel.name}</h2>${inner}`,
    });
  }

  function storyPage({ story, channel }: { story: Story; channel: Channel }): string {
    const time = (story.metas.get('PubDate') ?? '').slice(11, 16) || '09:00';
    const head = manner.head({ title: story.title, day: story.shown, time, source: '木棉发布' });
    const html = framed(town, {
      title: `${story.title}-${town.name}`,
      metas: story.metas,
      inner: `${crumbs(channel)}${head}${manner.body(story.parts.join('\n'))}`,
      head: story.head.join(''),
      tail: story.tail.join(''),
      label: story.label,
    });
    return story.edits.reduce((text, edit) => edit(text), html);
  }

  function home(): string {
    const [news, notices, ...others] = channels.filter(({ stories: all }) => all.length > 0);
    const block = (channel: Channel | undefined, count: number) =>
      channel === undefined
        ? ''
        : `<div class="k"><h2><a href="${inMarkup(channel.path)}">${channel.name}</a></h2>${rows(sorted(channel).slice(0, count))}</div>`;
    const doors = channels.map(({ name, path }) => `<a href="${inMarkup(path)}">${name}</a>`).join(' ');
    return framed(town, {
      title: town.name,
      metas:
        town.channels[0] === undefined
          ? new Map()
          : new Map([
              ['SiteName', town.name],
              ['SiteDomain', town.host],
              ['SiteIDCode', town.code],
            ]),
      inner: `<h1 class="sr">${town.name}</h1>${block(news, 8)}${block(notices, 6)}<div class="yc">${block(others[0], 4)}</div><div class="men">${doors}</div>`,
    });
  }

  function found(query: string): string {
    const sought = ['s', 'q', 'fullText', 'keyWord', 'wd']
      .map((name) => wordsOf(query, name, charset))
      .join('');
    const hits =
      town.searchWorks && sought !== ''
        ? [...stories.values()].filter(({ story }) => story.title.includes(sought))
        : [];
    const list =
      hits.length === 0
        ? '<p>抱歉，没有找到与您查询条件相符的内容。</p>'
        : `<p>为您找到 ${hits.length} 条相关信息</p>${rows(hits.map(({ story }) => story))}`;
    return framed(town, {
      title: `检索结果-${town.name}`,
      metas: new Map([
        ['SiteName', town.name],
        ['SiteDomain', town.host],
        ['SiteIDCode', town.code],
      ]),
      inner: `<h2>检索结果</h2>${list}`,
    });
  }

  return (path) => {
    const extra = extras.get(path);
    if (extra !== undefined) return extra;
    if (path === '/') return page(home());
    const story = stories.get(path);
    if (story !== undefined)
      return page(
        storyPage(story),
        200,
        story.story.writes ?? charset,
        story.story.label === null && story.story.writes === null,
      );
    const list = lists.get(path);
    if (list !== undefined) return page(listPage(list));
    if (path.startsWith('/js/')) return file('application/javascript', '/* */');
    if (path.startsWith('/i/'))
      return {
        status: 200,
        headers: { 'content-type': 'image/png' },
        body: Buffer.from('89504e470d0a1a0a', 'hex'),
      };
    const [name = '', query = ''] = path.split('?', 2);
    if (/^\/(?:find|fullsearch\.jhtml|portal\/query\.do|s)$/.test(name) || query.startsWith('m=search'))
      return page(found(query));
    if (path === '/m/') return redirect(town.url('/'));
    const gone = `<div class="cw"><h2>抱歉，您要找的内容已经搬家或者被移除</h2><p><a href="/">回到首页</a></p></div>`;
    const isFile = /\.(?:pdf|docx?|xlsx?|zip|png|jpg)$/.test(name);
    return page(
      framed(town, { title: `出错了-${town.name}`, metas: new Map(), inner: gone }),
      town.isSoft && !isFile ? 200 : 404,
    );
  };
}
