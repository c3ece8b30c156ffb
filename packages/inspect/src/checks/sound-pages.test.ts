import { describe, expect, test } from 'vitest';
import { changed, found, type Pages } from '../../test/bureau-findings.ts';
import { type Answer, articlePage, listPage, SOUND } from '../../test/bureau-site.ts';

describe('columns that are none by their nature', () => {
  const beside = (pages: Pages): Pages => ({
    ...pages,
    ...changed(
      '/',
      '</h1>',
      `</h1>${Object.keys(pages)
        .map((path) => `<a href="${path}">进入</a>`)
        .join('')}`,
    ),
  });
  const filled = (name: string, body: string): Answer => {
    const page = listPage(name, []);
    return { ...page, body: page.body.replace('<ul></ul>', body) };
  };

  test('[3.3] a map, an address, a form and an introduction are not empty, though they have no entries', async () => {
    const pages = beside({
      '/wzdt/': filled('网站地图', '<a href="/tzgg/">通知公告</a>'),
      '/lxwm/': filled('联系我们', '<p>电话：0812-3300000</p>'),
      '/xxx/': filled('我要写信', '<form method="post"><label>内容<textarea></textarea></label></form>'),
      '/hdjl/': filled('互动交流', '<form method="post"><textarea name="nr"></textarea></form>'),
      '/ldbz/': filled('领导班子', '<p>局长：李志远</p>'),
    });
    expect(await found(pages, /column/)).toEqual([]);
  });

  test('[3.3] a page of interaction with neither letters nor a form for them is empty', async () => {
    const pages = beside({ '/hdjl/': filled('互动交流', '<ul></ul>') });
    expect(await found(pages, /column/)).toEqual(['column.empty /hdjl/']);
  });

  test('[3.3] neither is one that shows a picture of its own, or leads to the columns below it', async () => {
    const pages = beside({
      '/zztp/': filled('组织图谱', '<img src="/zztp/tp.png" alt="组织图谱">'),
      '/hjzl/': filled('环境治理', '<a href="/hjzl/hh/"><b>河湖</b></a>'),
      '/hjzl/hh/': filled('河湖', '<ul></ul>'),
    });
    expect(
      await found({ ...pages, '/zztp/tp.png': { type: 'image/png', body: 'x' } }, /column.empty/),
    ).toEqual(['column.empty /hjzl/hh/']);
  });

  test('[3.3] one whose only link is dead is empty', async () => {
    const pages = beside({ '/djgz/': filled('党建工作', '<a href="/djgz.html">查看</a>') });
    expect(await found(pages, /column.empty/)).toEqual(['column.empty /djgz/']);
  });

  test('[3.3] one whose records count to none is empty, whatever address stands for more of them', async () => {
    const records =
      '<script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1"></a>]]></nextgroup><recordset></recordset></datastore></script><script>$("#1").jpage({totalRecord:0,perPage:20});</script>';
    const pages = beside({ '/rsrm/': filled('人事任免', records) });
    expect(await found(pages, /column/)).toEqual(['column.empty /rsrm/']);
  });

  test('[3.3] one of past years is kept, and nobody owes it anything new', async () => {
    const old = (name: string) => ({
      '/tzgg/': listPage(name, [
        ['1.html', '关于防汛值班的通知', '2021-05-22'],
        ['2.html', '关于供水检修的公告', '2021-04-20'],
        ['3.html', '关于河道整治的通告', '2021-03-01'],
      ]),
    });
    expect(await found(old('通知公告（2019-2021）'), /column|date.*column/)).toEqual([]);
    expect(await found(old('历史信息（通知公告）'), /column/)).toEqual([]);
    expect(await found(old('2026年通知公告'), /column/)).toEqual(['column.stale /tzgg/']);
    const noted = old('通知公告')['/tzgg/'];
    const body = noted.body.replace('</h1>', '</h1><p>本栏目已停止更新，仅供查阅。</p>');
    expect(await found({ '/tzgg/': { ...noted, body } }, /column/)).toEqual([]);
  });
});

describe('what a page loads', () => {
  test('[3.2] a counter that is gone is no link, a page that is gone is one', async () => {
    const body = '</h1><script src="/vc/count.jsp?id=1"></script><link rel="stylesheet" href="/a.css">';
    expect(await found(changed('/tzgg/1.html', '</h1>', body), /link/)).toEqual([]);
    expect(
      await found(changed('/tzgg/1.html', '</h1>', '</h1><a href="/gone.html">旧文</a>'), /link/),
    ).toEqual(['link.dead.internal /tzgg/1.html']);
  });

  test('[3.2] neither are the sign in the bar of the browser and a counter that nobody sees', async () => {
    const sign = changed('/', '</head>', '<link rel="icon" href="/favicon.ico"></head>');
    const counter = '</h1><img src="/stat.gif?id=1" alt="" style="display:none">';
    expect(await found({ ...sign, ...changed('/tzgg/1.html', '</h1>', counter) }, /image/)).toEqual([]);
    const slide = '</h1><img src="/slide.jpg" alt="图" style="display:none">';
    expect(await found(changed('/tzgg/1.html', '</h1>', slide), /image/)).toEqual([
      'image.broken /tzgg/1.html',
    ]);
  });

  test('[3.2] an address that is written wrongly is one fault, though a browser finds nothing there', async () => {
    const body = '</h1><a href="http：//www.example.gov.cn/">投资网</a>';
    expect(await found(changed('/tzgg/1.html', '</h1>', body), /link/)).toEqual([
      'link.malformed /tzgg/1.html',
    ]);
  });
});

describe('the entrance of the keepers', () => {
  const login = (title: string): Pages => ({
    ...changed('/', '</h1>', '</h1><a href="/admin/login.asp">管理登录</a>'),
    '/admin/login.asp': {
      body: `<html lang="zh"><head><title>${title}</title></head><body><h1>登录</h1><form method="post"><label>用户名<input name="u"></label></form></body></html>`,
    },
  });

  test('[3.5] has no foot and no tags of a page for the public', async () => {
    expect(await found(login('后台管理系统'), /meta|footer/)).toEqual([]);
    expect(await found(login('办事大厅'), /meta|footer/)).toEqual([
      'meta.missing /admin/login.asp',
      'footer.missing /admin/login.asp',
    ]);
  });
});

describe('functions by their columns', () => {
  test('[0.3] a column of that kind is an entrance, whatever the menu calls it', async () => {
    const column = listPage('办事服务', [['/tzgg/1.html', '防汛值班事项', '2026-11-20']]);
    const menu = (rest: Pages) => ({
      ...rest,
      ...changed('/', '<a href="/tzgg/">办事服务</a>', '<a href="/ywtb/">一网通办</a>'),
      '/ywtb/': { ...column, body: column.body.replace('content="通知公告"', 'content="办事服务"') },
    });
    const others = Object.keys(SOUND).filter(
      (path) => path !== '/' && SOUND[path]?.body.includes('>办事服务<'),
    );
    expect(others).toEqual([]);
    expect(await found(menu({}), /function/)).toEqual([]);
  });
});

describe('hidden tabs of friendly links', () => {
  const tab = (links: string): Pages =>
    changed('/tzgg/1.html', '</h1>', `</h1><div style="display:none">${links}</div>`);
  const at = (host: string, text: string) => `<a href="http://www.${host}/">${text}</a>`;

  test('[3.2] to media, hospitals and makers of the site are tabs', async () => {
    const links =
      at('mmxww.com', '木棉新闻网') + at('mmrmyy.com', '木棉市人民医院') + at('kjgs.com', '技术支持');
    expect(await found(tab(links), /hidden-link/)).toEqual([]);
  });

  test('[3.2] beside government or the site itself are tabs, but not what advertises gambling there', async () => {
    const beside = `<ul><li>${at('gov.cn', '中国政府网')}</li><li>${at('example.com', '木棉生活')}</li></ul>`;
    expect(await found(tab(beside), /hidden-link/)).toEqual([]);
    const planted = beside.replace('木棉生活', '澳门百家乐');
    expect(await found(tab(planted), /hidden-link/)).toEqual(['security.hidden-link /tzgg/1.html']);
  });

  test('[3.2] a clinic or a company alone is planted', async () => {
    expect(await found(tab(at('mmnk.com', '木棉男科医院')), /hidden-link/)).toEqual([
      'security.hidden-link /tzgg/1.html',
    ]);
  });

  test('[3.2] a good name at a host bought by the hundred is planted', async () => {
    expect(await found(tab(at('x8839201.top', '木棉新闻网')), /hidden-link/)).toEqual([
      'security.hidden-link /tzgg/1.html',
    ]);
  });
});

describe('lists of what begins and ends', () => {
  test('[3.7] the last day of a consultation is no day of publication', async () => {
    const pages = (name: string): Pages => {
      const list = listPage(name, [['1.html', '关于停车办法公开征求意见', '2026-11-22']]);
      return {
        '/zjdc/': list,
        '/zjdc/1.html': articlePage('关于停车办法公开征求意见', { date: '2026-11-02' }),
        ...changed('/', '</h1>', '</h1><a href="/zjdc/">进入</a>'),
      };
    };
    expect(await found(pages('民意征集'), /date/)).toEqual([]);
    expect(await found(pages('工作信息'), /date/)).toEqual(['date.inconsistent /zjdc/1.html']);
  });
});

describe('labels of tables', () => {
  test('[3.2] the yearly report of a site begins with its name, and nobody forgot to fill it in', async () => {
    const row = (label: string) => `</h1><table><tr><th>${label}</th><td>木棉市水利局</td></tr></table>`;
    expect(await found(changed('/tzgg/1.html', '</h1>', row('网站名称')), /placeholder/)).toEqual([]);
    expect(await found(changed('/tzgg/1.html', '</h1>', row('此处填写网站名称')), /placeholder/)).toEqual([
      'content.placeholder /tzgg/1.html',
    ]);
  });
});
