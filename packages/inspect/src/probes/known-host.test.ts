import { expect, test } from 'vitest';
import { isKnownHost } from './known-host.ts';

test.each([
  'www.sc.gov.cn',
  'bszs.conac.cn',
  'hm.baidu.com',
  'res.wx.qq.com',
  'at.alicdn.com',
  'x.xn--zfr164b',
])('%s is known', (host) => expect(isKnownHost(host)).toBe(true));

test.each(['gov.cn.evil.com', 'notbaidu.com', 'conac.cn.tk', '1.2.3.4', 'xgov.cn'])('%s is not', (host) =>
  expect(isKnownHost(host)).toBe(false),
);
