import type { Luck } from '../../extract-pages/luck.ts';
import { type Answer, html } from '../site.ts';

/** Other hosts, as the second city links to them. */
export interface Abroad {
  readonly origins: Map<string, (path: string) => Answer>;
  gone(): string;
  unknown(): string;
  lost(): { readonly url: string; readonly was: string };
  casino(): string;
  sound(): string;
  guarded(): string;
}

const TAKEN: readonly [string, ...string[]] = [
  '<title>开云体育(中国)官方网站-kaiyun登录入口</title><body><h1>开云体育</h1><p>体育投注、真人娱乐、电子游艺、彩票游戏，首存即送。</p></body>',
  '<title>域名已过期，正在出售中</title><body><p>本域名可出售，联系QQ：8888。</p></body>',
  '<title>麻豆传媒_国产精品视频在线观看</title><body><p>国产自拍 无码 高清在线播放。</p></body>',
  '<title>新葡京棋牌娱乐官网下载</title><body><p>注册送58，提现秒到账。</p></body>',
  '<title>zgmsxh.org is for sale</title><body><h1>This domain is for sale</h1><p>Make an offer.</p></body>',
];

export function createAbroad(luck: Luck): Abroad {
  const origins = new Map<string, (path: string) => Answer>();
  let count = 0;
  const open = (word: string, answer: (path: string) => Answer): string => {
    count += 1;
    const origin = `http://${word}${count}.${luck.pick(['com', 'cn', 'net'])}`;
    origins.set(origin, answer);
    return origin;
  };
  const plain =
    (title: string) =>
    (path: string): Answer =>
      path.startsWith('/x/') || path === '/robots.txt'
        ? { ...html('<h1>Not Found</h1>'), status: 404 }
        : html(
            `<title>${title}</title><body><h1>${title}</h1><p>${title}成立于${1950 + (count % 60)}年，是面向社会公众开放的公益机构，每周二至周日开放，周一闭馆。</p><a href="/about">简介</a></body>`,
          );
  return {
    origins,
    gone: () => `${open('www.tsgyun', plain('数字阅读平台'))}/x/${luck.digits(3)}.html`,
    unknown: () => {
      count += 1;
      return `http://www.yijing-guanting${count}.com/`;
    },
    lost: () => ({
      url: `${open('www.huodong', () => html(`<!doctype html><html>${luck.pick(TAKEN)}</html>`))}/`,
      was: luck.pick(['市美术家协会', '市登山协会', '木棉文旅网', '市民营企业联合会', '芒果采摘节']),
    }),
    casino: () =>
      `${open('www.ky', (path) => (path.endsWith('.js') ? html('<title>开云体育官方网站</title><body>真人百家乐 体育投注开户</body>') : html('<title>金沙娱乐城_真人投注开户</title><body><p>百家乐官网，老虎机注册送彩金。</p></body>')))}/`,
    sound: () => `${open('www.bowuguan', plain('木棉市博物馆'))}/zl/`,
    guarded: () => {
      const status = luck.pick([403, 401, 503]);
      return `${open('www.vip', () => ({ ...html('<h1>请先登录</h1>'), status }))}/my/`;
    },
  };
}
