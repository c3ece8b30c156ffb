import { describe, expect, test } from 'vitest';
import { takeoverOf } from './takeover.ts';

const at = (url: string, title: string | null, text = '', finalUrl = url) =>
  takeoverOf({ url, exchange: { outcome: 'ok', finalUrl }, excerpt: { title, text } });

describe('the domain of a page that', () => {
  test.each([
    [
      'advertises gambling in its title',
      at('http://pzh.com/', '澳门葡京娱乐城-官网注册送彩金'),
      'illicit',
      true,
    ],
    [
      'says that it is for sale',
      at('http://pzh.com/', 'pzh.com', '您正在访问的域名可以转让，联系电话'),
      'parked',
      true,
    ],
    ['offers its own name', at('http://pzh.com/', 'pzh.com 域名出售'), 'parked', true],
    [
      'is for sale in English',
      at('http://pzh.com/', 'x', 'This domain is for sale. Buy this domain'),
      'parked',
      true,
    ],
    ['has nothing but the offer for a title', at('http://pzh.com/', '域名转让'), 'parked', true],
    [
      'ends at a domain market',
      at('http://pzh.com/', null, '', 'https://www.dan.com/buy-domain/pzh.com'),
      'parked',
      true,
    ],
    ['ends at another domain', at('http://pzh.com/', '某某科技', '', 'http://qwe123.com/'), 'moved', false],
  ])('%s is taken', (_case, takeover, kind, isSure) => {
    expect(takeover).toMatchObject({ kind, isSure });
  });

  test.each([
    ['the police warn of gambling', at('http://pzh.com/', '警方提醒：澳门赌场开户骗局')],
    ['a registrar sells domains', at('https://www.west.cn/', '域名注册_域名出售', '域名转让')],
    [
      'a newspaper writes of a sale',
      at('http://news.pzh.com/1', '一域名转让引发的纠纷开庭审理', '近日，域名出售纠纷'),
    ],
    [
      'a government site got a new government name',
      at('http://a.com/', '木棉市', '', 'http://www.mumian.gov.cn/'),
    ],
    ['an institution changed its suffix', at('http://pzhyy.com/', '医院', '', 'https://www.pzhyy.cn/')],
    [
      'a link was shortened to a known service',
      at('http://pzh.com/', null, '', 'https://mp.weixin.qq.com/s/1'),
    ],
  ])('%s is not', (_case, takeover) => {
    expect(takeover).toBeNull();
  });

  test('did not open says nothing', () => {
    const exchange = { outcome: 'unverified', finalUrl: 'http://pzh.com/' } as const;
    expect(takeoverOf({ url: 'http://pzh.com/', exchange, excerpt: null })).toBeNull();
  });
});
