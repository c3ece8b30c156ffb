import type { Luck } from '../extract-pages/luck.ts';
import { type Answer, file, html } from './site.ts';

/** The hosts outside of the city: some are sound, some are gone, some have a new owner. All names are invented. */
export interface World {
  /** Whole addresses by origin and path; `*` answers every path of an origin. */
  readonly origins: Map<string, (path: string) => Answer>;
  /** A sound page of a sound host; never the same twice. */
  sound(): string;
  /** A page that a sound host does not have. */
  gone(): string;
  /** A name that no server knows. */
  nowhere(): string;
  /** A host that has been taken over, with what it was. */
  taken(): { readonly url: string; readonly was: string; readonly now: string };
  /** A gambling page. */
  gambling(): string;
  /** A page that asks to log in, refuses robots, or has a bad day. */
  unsure(): string;
}

const SOUND = [
  '中小企业公共服务网',
  '木棉新闻网',
  '数字图书馆',
  '群众艺术馆',
  '气象科普馆',
  '劳动模范网',
  '志愿服务网',
] as const;
const WAS = [
  '市书法家协会',
  '市旅游协会',
  '木棉花卉节',
  '农产品展销网',
  '市摄影家协会',
  '校园足球网',
  '木棉芒果网',
  '市体育总会',
] as const;

const page = (title: string, body: string, extra = ''): Answer =>
  html(
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${extra}</head><body>${body}</body></html>`,
  );

const TAKEOVERS: readonly [() => Answer, ...(() => Answer)[]] = [
  () =>
    page(
      '澳门新葡京娱乐场_真人百家乐_官方网站',
      '<h1>澳门新葡京娱乐场</h1><p>真人百家乐、时时彩、老虎机，注册即送彩金88元，24小时提款。</p><a href="/reg">立即开户</a><a href="/app">下载APP</a>',
      '<meta name="keywords" content="百家乐,时时彩,真人娱乐,老虎机,彩金">',
    ),
  () =>
    page(
      '该域名正在出售',
      '<h1>该域名可转让</h1><p>您正在访问的域名正在出售，有意购买请联系：13800000000，一口价 28,000 元。This domain is for sale.</p>',
    ),
  () =>
    page(
      'domain parking',
      '<h1>The domain is parked free, courtesy of the registrar.</h1><p>Buy this domain. Related searches: loans, insurance, casino.</p><script src="https://parkingcrew.net/assets/scripts/js3.js"></script>',
    ),
  () =>
    page(
      '成人影院_高清无码在线观看',
      '<h1>成人影院</h1><p>未满18岁禁止进入。高清无码、偷拍自拍、激情视频免费在线观看。</p>',
      '<meta name="keywords" content="成人,无码,激情,偷拍">',
    ),
  () =>
    page(
      '六合彩开奖结果_香港六合彩特码资料大全',
      '<h1>六合彩特码资料</h1><p>一肖中特，期期准，四肖八码，加QQ群领取内部资料。</p>',
      '<meta name="description" content="六合彩特码,开奖直播,一肖一码">',
    ),
];

export function createWorld(luck: Luck): World {
  const origins = new Map<string, (path: string) => Answer>();
  let count = 0;
  const host = (word: string, suffix = 'com'): string => {
    count += 1;
    return `http://www.${word}${luck.digits(3)}${count}.${suffix}`;
  };
  const open = (origin: string, answer: (path: string) => Answer): string => {
    origins.set(origin, answer);
    return origin;
  };
  const institution =
    (name: string) =>
    (path: string): Answer => {
      if (path.includes('gone') || path === '/robots.txt')
        return { ...page('404', '<h1>404 Not Found</h1>'), status: path.includes('410') ? 410 : 404 };
      return page(
        name,
        `<h1>${name}</h1><p>${name}面向公众提供展览、讲座和咨询，工作日九时至十七时开放，地址在人民街${path.length}号。</p><ul><li><a href="/news/1.html">新闻</a></li><li><a href="/about/">关于我们</a></li></ul>`,
      );
    };
  return {
    origins,
    sound: () => `${open(host('fuwu'), institution(luck.pick(SOUND)))}/news/${luck.digits(4)}.html`,
    gone: () =>
      `${open(host('wenhua'), institution(luck.pick(SOUND)))}/gone/${luck.below(2) === 0 ? '410' : '404'}/${luck.digits(4)}.html`,
    nowhere: () => `${host('guanbi', luck.pick(['com', 'net', 'org.cn']))}/index.html`,
    taken() {
      const answer = luck.pick(TAKEOVERS)();
      const [, now = ''] = /<title>([^<]*)/.exec(String(answer.body)) ?? [];
      const origin = open(host('xiehui', luck.pick(['com', 'org', 'net'])), () => answer);
      return { url: `${origin}/`, was: luck.pick(WAS), now };
    },
    gambling: () => `${open(host('vip', luck.pick(['com', 'cc', 'vip'])), TAKEOVERS[0])}/`,
    unsure() {
      const status = luck.pick([403, 401, 500, 502]);
      return `${open(host('huiyuan'), () => ({ ...page('提示', `<p>${status}</p>`), status }))}/member/${luck.digits(3)}.html`;
    },
  };
}

/** Hosts that every site knows. */
export function knownHosts(): Map<string, (path: string) => Answer> {
  const plain = (name: string) => () =>
    page(name, `<h1>${name}</h1><p>${name}欢迎您。</p><a href="/a.html">要闻</a>`);
  return new Map([
    ['https://beian.miit.gov.cn', plain('ICP/IP地址/域名信息备案管理系统')],
    ['http://www.beian.gov.cn', plain('全国互联网安全管理服务平台')],
    ['http://bszs.conac.cn', plain('党政机关网站标识')],
    ['https://dcs.conac.cn', plain('标识')],
    ['https://zfwzgl.www.gov.cn', plain('政府网站找错')],
    ['http://www.gov.cn', plain('中国政府网')],
    ['https://www.sc.gov.cn', plain('四川省人民政府')],
    ['https://hm.baidu.com', () => file('application/javascript', '/* statistics */')],
    ['https://s9.cnzz.com', () => file('application/javascript', '/* statistics */')],
    ['http://pucha.kaipuyun.cn', () => file('application/javascript', '/* 找错 */')],
    ['https://tv.cctv.com', plain('央视网')],
    ['http://www.people.com.cn', plain('人民网')],
    ['http://scsfy.mumian.gov.cn', plain('木棉市政务服务网')],
  ]);
}
