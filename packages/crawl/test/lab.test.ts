import { createOutbound } from '@mumian/outbound';
import { expect, test } from 'vitest';
import { crawlSite } from '../src/crawl.ts';
import { serveSmallSite } from './small-site.ts';

/** Ways into this machine and its neighbourhood, as a page or a robots.txt may name them. */
const INWARD = [
  'http://127.0.0.1:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://localhost:PORT/',
  'http://LOCALHOST.:PORT/',
  '//127.0.0.1:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  'http://www.mumian.test@127.0.0.1:PORT/',
  'http://１２７。０。０。１:PORT/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.100.100.200/latest/meta-data/',
  'http://169.254.0.23/',
  'http://10.0.0.1/',
  'file:///etc/passwd',
];

/** Everything in a page that names an address. */
function pointing(address: string): string {
  return [
    `<meta http-equiv="refresh" content="0;url=${address}">`,
    `<link rel="stylesheet" href="${address}"><link rel="sitemap" href="${address}"><base href="${address}">`,
    `<a href="${address}">链接链接</a><img src="${address}"><iframe src="${address}"></iframe><script src="${address}"></script>`,
    `<form action="${address}"></form><object data="${address}"></object><embed src="${address}"><video src="${address}"></video>`,
    `<img srcset="${address} 2x"><body background="${address}">`,
  ].join('');
}

test('a site that points inside by pages, redirects, refreshes, robots and sitemaps leads nobody there', async () => {
  const canary = await serveSmallSite(() => 'inside');
  const inward = INWARD.map((address) => address.replaceAll('PORT', String(canary.port)));
  const site = await serveSmallSite((path) => {
    const at = Number(path.slice(2));
    const address = inward[at] ?? '';
    if (path === '/robots.txt')
      return { status: 200, body: inward.map((each) => `Sitemap: ${each}`).join('\n') };
    if (path === '/sitemap.xml')
      return `<urlset>${inward.map((each) => `<url><loc>${each}</loc></url>`)}</urlset>`;
    if (path === '/')
      return inward.map((_each, index) => `<a href="/p${index}">页</a><a href="/r${index}">转</a>`).join('');
    if (path.startsWith('/r')) {
      return { status: 302, headers: { location: Buffer.from(address).toString('latin1') } };
    }
    return path.startsWith('/p') ? `<html><head>${pointing(address)}</head></html>` : undefined;
  });
  const outbound = createOutbound({
    ports: [canary.port],
    demo: {
      suffix: 'mumian.test',
      origins: new Map([['http://www.mumian.test', { address: '127.0.0.1', port: site.port }]]),
    },
  });
  let pages = 0;
  for await (const event of crawlSite({
    url: 'http://www.mumian.test/',
    outbound,
    maxPages: 200,
    concurrency: 4,
    pause: () => Promise.resolve(),
  })) {
    if (event.type === 'page') pages += 1;
  }
  expect(pages).toBeGreaterThan(INWARD.length);
  expect(canary.asked).toEqual([]);
  await Promise.all([outbound.close(), site.close(), canary.close()]);
});
