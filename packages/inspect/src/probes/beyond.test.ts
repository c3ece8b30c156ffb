import { afterEach, describe, expect, test } from 'vitest';
import { plainPage, SOUND } from '../../test/bureau-site.ts';
import { type City, found, type HostPages, serveCity } from '../../test/city.ts';

const SITE = 'slj.mumian.gov.cn';
const HOME = `http://${SITE}/`;
const GAMBLING = '<title>澳门葡京娱乐城-官网注册送</title><body>在线投注</body>';

const cities: City[] = [];
afterEach(async () => {
  for (const city of cities.splice(0)) await city.close();
});

/** Inspect the bureau with a home page of its own among other hosts. */
async function inspect(home: string, hosts: Readonly<Record<string, HostPages>> = {}, own: HostPages = {}) {
  const pages = Object.fromEntries(Object.entries(SOUND).map(([path, { body }]) => [path, body]));
  const city = await serveCity({
    [SITE]: { ...pages, '/': plainPage('首页', home).body, ...own },
    ...hosts,
  });
  cities.push(city);
  return city.inspect(HOME);
}

describe('links to other hosts', () => {
  test('[3.2] whose domain was taken over are found once, with the pages that show them', async () => {
    const report = await inspect(
      '<a href="http://www.pzhly.com/">旅游协会</a><a href="http://old.pzhfz.com/">纺织协会</a>',
      {
        'www.pzhly.com': { '/': GAMBLING },
        'old.pzhfz.com': { '/': '<title>pzhfz.com</title><body>This domain is for sale!</body>' },
      },
    );
    expect(found(report, 'link.hijacked')).toEqual(['certain old.pzhfz.com/', 'certain www.pzhly.com/']);
    const [finding] = report.findings.filter(({ code }) => code === 'link.hijacked');
    expect(finding).toMatchObject({ url: HOME, severity: 'veto', evidence: { pageCount: 1 } });
    expect(finding?.message).toContain('协会');
  });

  test('that end elsewhere are probable where their name is of a public body that the page is not', async () => {
    const there = { status: 302, headers: { location: 'http://www.qwe123.com/' } };
    const hosts = {
      'www.pzhnx.com': { '/': there },
      'www.qwe123.com': { '/': '<title>全屋定制家具</title><body>家具</body>' },
    };
    const named = await inspect('<a href="http://www.pzhnx.com/">木棉市农学会</a>', hosts);
    expect(found(named, 'link.hijacked')).toEqual(['probable www.pzhnx.com/']);
    const plain = await inspect('<a href="http://www.pzhnx.com/">家具</a>', hosts);
    expect(found(plain, 'link.hijacked')).toEqual([]);
    const same = await inspect('<a href="http://www.pzhnx.com/">木棉市农学会</a>', {
      ...hosts,
      'www.qwe123.com': { '/': '<title>木棉市农学会</title>' },
    });
    expect(found(same, 'link.hijacked')).toEqual([]);
  });

  test('that warn of gambling, sell domains by trade or moved to a government name are left alone', async () => {
    const report = await inspect(
      '<a href="http://ga.pzh.com/">公安局</a><a href="http://www.west.cn/">域名注册</a><a href="http://old.pzh.org/">市统计局</a>',
      {
        'ga.pzh.com': { '/': '<title>警方提醒：澳门赌场投注开户都是骗局</title>' },
        'www.west.cn': { '/': '<title>域名出售</title>' },
        'old.pzh.org': { '/': { status: 301, headers: { location: 'http://tjj.mumian.gov.cn/' } } },
        'tjj.mumian.gov.cn': { '/': '<title>统计</title>' },
      },
    );
    expect(found(report, 'link.hijacked')).toEqual([]);
  });
});

describe('addresses of the site', () => {
  test('that end at a strange site are told; those that end at government or ask who is there are not', async () => {
    const to = (location: string) => ({ status: 302, headers: { location } });
    const report = await inspect(
      '<a href="/a">甲</a><a href="/b">乙</a><a href="/c">丙</a>',
      {
        'www.qwe123.com': { '/': '<title>家具</title>' },
        'www.mumian.gov.cn': { '/': '<title>市政府</title>' },
        'id.pzh.com': { '/sso/login': '<title>登录</title>' },
      },
      {
        '/a': to('http://www.qwe123.com/'),
        '/b': to('http://www.mumian.gov.cn/'),
        '/c': to('http://id.pzh.com/sso/login'),
      },
    );
    expect(found(report, 'link.redirects-away')).toEqual([`certain ${SITE}/a`]);
  });

  test('that send on by themselves are told apart by how they do it', async () => {
    const report = await inspect(
      '<a href="/m">甲</a><a href="/s">乙</a><a href="/slow">丙</a>',
      {},
      {
        '/m': '<head><meta http-equiv="refresh" content="0;url=/tzgg/"></head>',
        '/s': '<head><script>location.href="/tzgg/";</script></head>',
        '/slow': '<head><meta http-equiv="refresh" content="600;url=/tzgg/"></head><body>值班表</body>',
      },
    );
    expect(found(report, 'redirect.meta')).toEqual([`certain ${SITE}/tzgg/`]);
    expect(found(report, 'redirect.script')).toEqual([`certain ${SITE}/tzgg/`]);
  });

  test('that give the inside of the server away are found where a file answers, not where a page says no', async () => {
    const file = { headers: { 'content-type': 'application/octet-stream' }, body: 'x' };
    const report = await inspect(
      '<a href="/wwwroot.rar">甲</a><a href="/.git/config">乙</a><a href="/db.sql">丙</a><a href="/fj/biao.rar">丁</a>',
      {},
      {
        '/wwwroot.rar': file,
        '/.git/config': { headers: { 'content-type': 'text/plain' }, body: '[core]' },
        '/db.sql': '<title>页面不存在</title>',
        '/fj/biao.rar': file,
      },
    );
    expect(found(report, 'security.exposed')).toEqual([
      `certain ${SITE}/.git/config`,
      `certain ${SITE}/wwwroot.rar`,
    ]);
  });
});

describe('scripts and frames of other hosts', () => {
  const script = (src: string) => `<script src="${src}"></script>`;

  test('are found where they mine, are gone, are for sale or of gambling; others are nobody’s fault', async () => {
    const report = await inspect(
      script('http://coinhive.com/lib/miner.js') +
        script('http://js.gone-counter.com/c.js') +
        script('http://js.sold.com/c.js') +
        script('http://js.vendor.com/c.js') +
        script('http://hm.baidu.com/hm.js?1'),
      {
        'js.sold.com': { '/c.js': GAMBLING },
        'js.vendor.com': { '/c.js': { headers: { 'content-type': 'text/javascript' }, body: 'var a' } },
      },
    );
    expect(found(report, 'security.injected')).toEqual([
      'certain coinhive.com/lib/miner.js',
      'certain js.sold.com/c.js',
      'probable js.gone-counter.com/c.js',
    ]);
  });

  test('that nobody sees are probable as frames of strangers, and not of those whom everybody has', async () => {
    const frame = (src: string) => `<iframe src="${src}" width="0" height="0"></iframe>`;
    const report = await inspect(
      `${frame('http://f.stranger.com/')}${frame('http://hm.baidu.com/')}<iframe src="http://v.vendor.com/" width="400" height="300"></iframe>`,
      {
        'f.stranger.com': { '/': '<title>x</title>' },
        'hm.baidu.com': { '/': '<title>x</title>' },
        'v.vendor.com': { '/': '<title>x</title>' },
      },
    );
    expect(found(report, 'security.injected')).toEqual(['probable f.stranger.com/']);
  });
});
