import { describe, expect, test } from 'vitest';
import { changed, found, type Pages } from '../../test/bureau-findings.ts';
import { closeAfterwards, inspectPages, inspectUrl } from '../../test/bureau-inspection.ts';
import { type Answer, articlePage, listPage, plainPage, SOUND, serveBureau } from '../../test/bureau-site.ts';
import type { RegisteredColumn } from '../registered-column.ts';

describe('dates', () => {
  test('[3.7] a day of publication that is still to come is a fault, today is not', async () => {
    const list = (day: string) => ({
      '/tzgg/': listPage('通知公告', [
        ['1.html', '关于防汛值班的通知', day],
        ['2.html', '关于供水检修的公告', '2026-10-20'],
        ['3.html', '关于河道整治的通告', '2026-09-01'],
      ]),
      '/tzgg/1.html': articlePage('关于防汛值班的通知', { date: day }),
    });
    expect(await found(list('2026-11-24'), /date/)).toEqual(['date.future /tzgg/1.html']);
    expect(await found(list('2026-11-23'))).toEqual([]);
  });

  test('[3.7] page, tag and list must give one day', async () => {
    expect(await found(changed('/tzgg/2.html', '发布时间：2026-10-20', '发布时间：2026-10-02'))).toEqual([
      'date.inconsistent /tzgg/2.html',
    ]);
    expect(await found(changed('/tzgg/', '<span>2026-10-20</span>', '<span>2026-10-12</span>'))).toEqual([
      'date.inconsistent /tzgg/2.html',
    ]);
  });
});

describe('dates of documents', () => {
  test('[3.7] a list may give any day that the page states under a label', async () => {
    const pages = {
      ...changed('/tzgg/', '<span>2026-10-20</span>', '<span>2026-10-12</span>'),
      ...changed('/tzgg/2.html', '</h1>', '</h1><p>成文日期：2026-10-12</p>'),
    };
    expect(await found(pages, /date/)).toEqual([]);
  });
});

describe('columns', () => {
  const column = (body: string): Pages => {
    const page = listPage('党建工作', []);
    return {
      '/djgz/': { ...page, body: page.body.replace('<ul></ul>', body) },
      ...changed('/', '</h1>', '</h1><a href="/djgz/">党建工作</a>'),
    };
  };

  test('[3.3] without an entry or a word of why are empty', async () => {
    expect(await found(column('<ul></ul>'), /column/)).toEqual(['column.empty /djgz/']);
  });

  test('[3.3] are as old as their newest day that has come, whatever a wrong date says', async () => {
    const list = (first: string) => ({
      '/tzgg/': listPage('通知公告', [
        ['1.html', '关于防汛值班的通知', first],
        ['2.html', '关于供水检修的公告', '2026-02-02'],
        ['3.html', '关于河道整治的通告', '2026-01-01'],
      ]),
    });
    expect(await found(list('2027-03-01'), /column.stale/)).toEqual(['column.stale /tzgg/']);
    expect(await found(list('2026-11-20'), /column.stale/)).toEqual([]);
  });

  test('[3.3] go by the period that the register gives them, and are exempt by the reason that it gives', async () => {
    const at = async (pages: Pages, told: Partial<RegisteredColumn>) => {
      const site = await serveBureau({ ...SOUND, ...pages });
      closeAfterwards(site.close);
      const path = pages['/djgz/'] === undefined ? 'tzgg/index.html' : 'djgz/';
      const registered = [
        { kind: 'notices', updateDays: 183, emptyReason: null, ...told, url: `${site.url}${path}` } as const,
      ];
      const { findings, columns } = await inspectUrl(site.url, { registered });
      return [...findings.map(({ code }) => code), ...columns.map(({ status }) => status)];
    };
    // The newest notice is three days old.
    expect(await at({}, { updateDays: 2 })).toEqual(['column.stale', 'measured']);
    expect(await at({}, { updateDays: 3 })).toEqual(['measured']);
    expect(await at({}, { updateDays: null })).toEqual(['measured']);
    expect(await at(column('<ul></ul>'), {})).toContain('column.empty');
    expect(await at(column('<ul></ul>'), { emptyReason: '本年度没有行政处罚' })).toEqual([
      'explained',
      'measured',
    ]);
  });

  test('[3.3] of which the register only repeats the kind have the period of the tables, in its words', async () => {
    const pages = {
      '/tzgg/': listPage('通知公告', [
        ['1.html', '关于防汛值班的通知', '2026-05-22'],
        ['2.html', '关于供水检修的公告', '2026-04-20'],
        ['3.html', '关于河道整治的通告', '2026-03-01'],
      ]),
    };
    const site = await serveBureau({ ...SOUND, ...pages });
    closeAfterwards(site.close);
    const told = async (updateDays: number | null) => {
      const registered = [
        { url: `${site.url}tzgg/`, kind: 'notices', updateDays, emptyReason: null },
      ] as const;
      const { findings } = await inspectUrl(site.url, { registered });
      return findings.filter(({ code }) => code === 'column.stale').map(({ message }) => message);
    };
    expect(await told(183)).toEqual(['栏目“通知公告”最新信息为 2026-05-22，超过 6 个月未更新。']);
    expect(await told(30)).toEqual(['栏目“通知公告”最新信息为 2026-05-22，超过登记的更新期限 30 天未更新。']);
    expect(await told(null)).toEqual([]);
  });

  test('that say that there is nothing, or are a text of their own, are not', async () => {
    const text = '木棉市水利局机关党委负责局机关和直属单位的党群工作，指导直属单位党组织建设。'.repeat(6);
    expect(await found(column('<p>本栏目暂未产生应公开的信息。</p>'), /column/)).toEqual([]);
    expect(await found(column(`<p>${text}</p>`), /column/)).toEqual([]);
  });
});

describe('functions', () => {
  test('[0.3] are missing where neither the home page nor a menu leads to them', async () => {
    const without = Object.fromEntries(
      Object.entries(SOUND).map(([path, page]) => [
        path,
        { ...page, body: page.body.replaceAll('<a href="/tzgg/">政策解读</a>', '') },
      ]),
    );
    expect(await found(without, /function/)).toEqual(['function.missing /']);
    const [path, article] = Object.entries(without).find(([each]) => each.endsWith('2.html')) ?? [
      '',
      undefined,
    ];
    const body = article?.body.replace('</h1>', '</h1><p>见<a href="/tzgg/">政策解读</a>。</p>') ?? '';
    expect(await found({ ...without, [path]: { ...article, body } }, /function/)).toEqual([
      'function.missing /',
    ]);
  });
});

describe('tags', () => {
  test.each([
    ['/', 'content="5199000012"', 'content="519900012"', 'SiteIDCode'],
    ['/', 'content="127.0.0.1"', 'content="木棉"', 'SiteDomain'],
    ['/tzgg/2.html', 'content="2026-10-20 09:00"', 'content="10-20"', 'PubDate'],
    ['/tzgg/2.html', /content="关于供水检修的公告"/, 'content="机构简介"', 'ArticleTitle'],
  ])('on %s %s instead of what is right is a fault of %s', async (path, right, wrong, name) => {
    const { findings } = await inspectPages({ ...SOUND, ...changed(path, right, wrong) });
    const [finding] = findings.filter(({ code }) => code === 'meta.invalid');
    expect(finding?.evidence.tags?.map((tag) => tag.name)).toEqual([name]);
  });

  test('a tag may carry seconds, and an em dash instead of hyphens as the standard prints it', async () => {
    expect(
      await found(changed('/tzgg/2.html', 'content="2026-10-20 09:00"', 'content="2026—10—20 09:00:01"')),
    ).toEqual([]);
  });
});

describe('columns and the home page', () => {
  const old = {
    '/tzgg/': listPage('通知公告', [
      ['1.html', '关于防汛值班的通知', '2026-05-22'],
      ['2.html', '关于供水检修的公告', '2026-04-20'],
      ['3.html', '关于河道整治的通告', '2026-03-01'],
    ]),
    '/tzgg/1.html': articlePage('关于防汛值班的通知', { date: '2026-05-22' }),
    '/tzgg/2.html': articlePage('关于供水检修的公告', { date: '2026-04-20' }),
    '/tzgg/3.html': articlePage('关于河道整治的通告', { date: '2026-03-01' }),
  };

  test('[3.3] notices older than six months are stale, and then the home page is too', async () => {
    expect(await found(old)).toEqual(['home.stale /', 'column.stale /tzgg/']);
  });

  test('[3.3] on its last day within the six months a column is not stale', async () => {
    const lastDay = {
      ...old,
      '/tzgg/': listPage('通知公告', [
        ['1.html', '关于防汛值班的通知', '2026-05-23'],
        ['2.html', '关于供水检修的公告', '2026-04-20'],
        ['3.html', '关于河道整治的通告', '2026-03-01'],
      ]),
      '/tzgg/1.html': articlePage('关于防汛值班的通知', { date: '2026-05-23' }),
    };
    expect(await found(lastDay, /column/)).toEqual([]);
  });

  test('[3.3] an empty column is a fault, unless its page says that there is nothing', async () => {
    const menu = changed('/', '<h1>首页</h1>', '<h1>首页</h1><a href="/zcwj/">政策文件</a>');
    const empty = listPage('政策文件', []);
    expect(await found({ ...menu, '/zcwj/': empty })).toEqual(['column.empty /zcwj/']);
    const explained = { body: empty.body.replace('<ul></ul>', '<ul><li>暂无信息</li></ul>') };
    expect(await found({ ...menu, '/zcwj/': explained })).toEqual([]);
  });

  test('[3.3] a column that a script fills is told as unread, neither empty nor stale', async () => {
    const menu = changed('/', '<h1>首页</h1>', '<h1>首页</h1><a href="/zcwj/">政策文件</a>');
    const loaded = listPage('政策文件', []).body.replace(
      '<ul></ul>',
      '<ul id="list"><li>加载中…</li></ul><script>$.ajax({url:"/api/list",success:function(d){$("#list").html(d)}})</script>',
    );
    expect(await found({ ...menu, '/zcwj/': { body: loaded } }, /column/)).toEqual([
      'column.unreadable /zcwj/',
    ]);
  });
});

describe('footers and functions', () => {
  test('[3.5] what the home page lacks at its bottom is one finding with all names', async () => {
    const { findings } = await inspectPages({
      ...SOUND,
      ...changed('/', /川ICP备\d+号　川公网安备\d+号/, ''),
    });
    expect(findings.map(({ code, evidence }) => [code, evidence.missing])).toEqual([
      ['footer.missing', ['ICP备案编号', '公安机关备案标识']],
    ]);
  });

  test('[3.5] a bottom that a script brings is not judged', async () => {
    const pages = Object.keys(SOUND).map((path) =>
      changed(path, /<div id="footer">.*<\/div>/, '<script src="/js/footer.js"></script>'),
    );
    expect(
      await found({
        ...Object.assign({}, ...pages),
        '/js/footer.js': { type: 'text/javascript', body: ';' },
      }),
    ).toEqual([]);
  });

  test('a function without any entrance is missing', async () => {
    expect(await found(changed('/', '<a href="/tzgg/">互动交流</a>', ''))).toEqual(['function.missing /']);
  });
});

describe('links as they are written', () => {
  test.each([
    ['<a href="file:///C:/附件.doc">表格</a>', 'link.intranet'],
    ['<a href="C:\\附件.doc">表格</a>', 'link.intranet'],
  ])('%s is %s', async (html, code) => {
    expect(await found(changed('/tzgg/1.html', '</h1>', `</h1>${html}`), /^link/)).toEqual([
      `${code} /tzgg/1.html`,
    ]);
  });

  test('[3.2] a link to another site that nobody can see is planted; one within the site, or to government, is a menu', async () => {
    const hidden = (href: string) => `</h1><div style="display:none"><a href="${href}">链接</a></div>`;
    const only = /hidden-link/;
    expect(await found(changed('/tzgg/1.html', '</h1>', hidden('http://bc.example.com/')), only)).toEqual([
      'security.hidden-link /tzgg/1.html',
    ]);
    expect(await found(changed('/tzgg/1.html', '</h1>', hidden('/tzgg/')), only)).toEqual([]);
    expect(await found(changed('/tzgg/1.html', '</h1>', hidden('http://www.gov.cn/')), only)).toEqual([]);
  });
});

describe('what should not be shown', () => {
  test.each([
    ['<p>[an error occurred while processing this directive]</p>', 'page.broken-part'],
    ['<p>java.lang.NullPointerException</p>', 'security.exposed'],
    ['<p>此处填写单位名称</p>', 'content.placeholder'],
  ])('%s is %s', async (html, code) => {
    expect(await found(changed('/tzgg/1.html', '</h1>', `</h1>${html}`))).toEqual([`${code} /tzgg/1.html`]);
  });

  test('[3.2] planted advertising in the title is found, a warning against it is not', async () => {
    const title = (words: string) => changed('/tzgg/1.html', /<title>[^<]*/, `<title>${words}`);
    expect(await found(title('棋牌娱乐城开户送彩金'), /injected/)).toEqual([
      'security.injected /tzgg/1.html',
    ]);
    expect(await found(title('警惕网络博彩投注骗局'), /injected/)).toEqual([]);
  });

  test('the same article at two addresses is found once', async () => {
    const copy = SOUND['/tzgg/3.html'];
    if (copy === undefined) throw new Error('no page');
    const pages = {
      ...changed('/', '<h1>首页</h1>', '<h1>首页</h1><a href="/tzgg/33.html">河道整治</a>'),
      '/tzgg/33.html': copy,
    };
    expect(await found(pages, /duplicate/)).toEqual(['content.duplicate /tzgg/3.html']);
  });
});

describe('barriers', () => {
  test('of one page are its own, of the template one for all', async () => {
    const noAlt = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    expect(await found(changed('/tzgg/1.html', '</h1>', `</h1>${noAlt}`))).toEqual(['a11y.alt /tzgg/1.html']);
    const pages: Record<string, Answer> = {};
    const entries: [string, string, string][] = [];
    for (let n = 1; n <= 12; n += 1) {
      const title = `关于第${n}号河道整治的通告`;
      entries.push([`${n}.html`, title, '2026-11-20']);
      const text = `<p>${`第${n}号河道自${n}月起分${n}段整治，`.repeat(20)}</p>`;
      pages[`/tzgg/${n}.html`] = articlePage(title, { body: text });
    }
    pages['/tzgg/'] = listPage('通知公告', entries);
    for (const page of Object.keys(pages))
      pages[page] = { body: (pages[page]?.body ?? '').replace(' lang="zh-CN"', '') };
    expect(await found(pages, /a11y/)).toHaveLength(1);
  });
});

describe('a plain page', () => {
  test('of words alone has no finding', async () => {
    expect(
      await found({
        ...changed('/', '<h1>首页</h1>', '<h1>首页</h1><a href="/jgsz/">机构设置</a>'),
        '/jgsz/': plainPage('机构设置', '<p>局机关设办公室、规划科。</p>'),
      }),
    ).toEqual([]);
  });
});
