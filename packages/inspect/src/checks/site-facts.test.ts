import type { Exchange } from '@mumian/outbound';
import { expect, test } from 'vitest';
import { createGathering, NO_CRAWL } from '../gathering.ts';
import { type SiteView, viewSite } from '../site-view.ts';
import { cipherFindings } from './cipher-check.ts';
import { domainFindings } from './domain-check.ts';

const PUBLIC = '114.114.114.114';
const siteAt = (url: string): SiteView =>
  viewSite(createGathering(), NO_CRAWL, { url, now: new Date('2026-11-23T01:02:03Z') });
const domain = (url: string, address: string | null = PUBLIC) =>
  domainFindings(siteAt(url), address).map(({ certainty }) => certainty);

test('[国办函〔2018〕55号] .gov.cn and .政务 are names for government', () => {
  expect(domain('http://www.mumian.gov.cn/')).toEqual([]);
  expect(domain('https://slj.mumian.gov.cn:8443/')).toEqual([]);
  expect(domain('http://木棉市.政务/')).toEqual([]);
});

test('another suffix is probable, for it may be an institution’s; a bare public address is certain', () => {
  expect(domain('http://www.mumian.com/')).toEqual(['probable']);
  expect(domain('http://www.gov.cn.mumian.com/')).toEqual(['probable']);
  expect(domain(`http://${PUBLIC}/`)).toEqual(['certain']);
});

test('a name that stands for a private address here is a name all the same, but may be a copy’s', () => {
  expect(domain('http://www.mumian.com/', '10.1.2.3')).toEqual(['probable']);
  expect(domain('http://www.mumian.com/', '127.0.0.1')).toEqual(['probable']);
});

test('a private address, a name of nobody and a site that was not reached are not judged', () => {
  expect(domain('http://127.0.0.1:8080/', '127.0.0.1')).toEqual([]);
  expect(domain('http://www.mumian.com/', null)).toEqual([]);
  expect(domain('http://mumian.test/')).toEqual([]);
  expect(domain('http://oa/')).toEqual([]);
});

test('a host of the site that speaks SM2 alone is told once, one of others never', () => {
  const failed = (url: string) => ({
    key: url,
    url,
    kind: 'page' as const,
    isStart: false,
    tries: 1,
    exchange: { code: 'tls.gm-only', detail: 'ECC_SM4_CBC_SM3', finalUrl: url } as Exchange,
  });
  const gathering = {
    ...createGathering(),
    failed: [
      failed('https://slj.mumian.gov.cn/'),
      failed('https://slj.mumian.gov.cn/a'),
      failed('https://other.gov.cn/'),
    ],
  };
  const findings = cipherFindings(gathering, siteAt('http://slj.mumian.gov.cn/'));
  expect(findings.map(({ code, url }) => [code, url])).toEqual([
    ['tls.gm-only', 'https://slj.mumian.gov.cn/'],
  ]);
});
