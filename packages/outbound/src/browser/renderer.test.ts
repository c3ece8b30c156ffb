import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { serveCity } from '../../test/rendered-city.ts';
import { type ProcessFacts, processTree } from './process-tree.ts';
import { createRenderer, type RenderOptions } from './renderer.ts';
import type { Rendering } from './rendering.ts';

const MB = 1024 * 1024;

const city = await serveCity((canary) => ({
  '/list': `<title>列表</title><ul id="list"></ul>
    <script>fetch('/data').then((r) => r.text()).then((t) => { list.innerHTML = t; })</script>`,
  '/data': '<li><a href="/a.html">关于征求意见的公告</a></li>',
  '/old': (_, response) => response.writeHead(302, { location: 'http://other.city.test/new' }).end(),
  '/new': '<p>新址</p>',
  '/challenge': (request, response) => {
    const passed = request.headers.cookie?.includes('pass=1') === true;
    response.statusCode = passed ? 200 : 412;
    response.end(passed ? '<p>正文</p>' : '<script>document.cookie = "pass=1"; location.reload()</script>');
  },
  '/tall': '<div style="height: 9000px; width: 3000px">高</div>',
  '/long': `<p>${'长'.repeat(60_000)}</p>`,
  '/lies': `<p>真</p><script>
    for (const [p, n] of [[Element.prototype, 'outerHTML'], [Document.prototype, 'documentElement']])
      Object.defineProperty(p, n, { get: () => ({ outerHTML: '假', toString: () => '假' }) });
    String.prototype.slice = () => '假';</script>`,
  '/password': (_, response) =>
    response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('<p>要密码</p>'),
  '/poll': '<p>常连</p><script>fetch("/silent")</script>',
  '/silent': () => undefined,
  '/file': (_, response) =>
    response.writeHead(200, { 'content-disposition': 'attachment; filename=a.zip' }).end('zip'),

  '/to-inside': (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${canary}/` }).end(),
  '/script-to-inside': `<script>location = 'http://127.0.0.1:${canary}/'</script>`,
  '/reaching': `<p>触手</p><img src="http://127.0.0.1:${canary}/i.png"><img src="http://localhost:${canary}/i.png">
    <img src="http://[::1]:${canary}/i.png"><iframe src="http://169.254.169.254/latest/"></iframe>
    <link rel="dns-prefetch" href="//leak.example"><link rel="preconnect" href="http://127.0.0.1:${canary}">
    <script>
    const port = ${canary};
    fetch('http://127.0.0.1:' + port + '/').catch(() => 0);
    fetch('http://10.0.0.1:' + port + '/', { mode: 'no-cors' }).catch(() => 0);
    navigator.sendBeacon('http://127.0.0.1:' + port + '/');
    try { new WebSocket('ws://127.0.0.1:' + port + '/'); } catch {}
    try { new WebTransport('https://127.0.0.1:' + port + '/').closed.catch(() => 0); } catch {}
    try {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:' + port },
        { urls: 'turn:127.0.0.1:' + port + '?transport=tcp', username: 'a', credential: 'b' }] });
      peer.createDataChannel('x');
      peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    } catch {}
    </script>`,
  '/local-files': `<p>本机</p><iframe src="file:///etc/passwd"></iframe><img src="file:///etc/passwd">
    <script>fetch('file:///etc/passwd').then((r) => r.text()).then((t) => document.body.append(t)).catch(() => 0);
    setTimeout(() => { location = 'file:///etc/passwd' }, 10); setTimeout(() => { location = 'chrome://version' }, 20);
    </script>`,
  '/alerts': '<script>for (;;) alert("停不下来")</script>',
  '/busy': '<script>for (;;);</script>',
  '/popups': '<p>弹窗</p><script>for (let i = 0; i < 50; i++) window.open("/new?" + i)</script>',
  '/leave': '<p>挽留</p><script>onbeforeunload = () => "别走"; location = "/new"</script>',
  '/reload': '<script>location.reload()</script>',
  '/hungry': `<script>const held = []; for (;;) held.push(new Uint8Array(${16 * MB}).fill(1))</script>`,
  '/endless': (_, response) => {
    const pour = () => {
      while (response.write(Buffer.alloc(65_536, '<p>x')));
    };
    response.on('drain', pour);
    pour();
  },
}));

const choice = await createRenderer({
  policy: city.policy,
  limits: {
    processBytes: 500 * MB,
    quietMs: 100,
    busyMs: 1_500,
    htmlLength: 50_000,
    proxy: { bytes: 2 * MB },
  },
});
const why = choice.available ? '' : ` [not run here: ${choice.code} ${choice.detail}]`;
afterAll(async () => {
  if (choice.available) await choice.renderer.close();
  expect(city.intrusions()).toBe(0);
  await city.close();
});

function render(path: string, options: RenderOptions = {}): Promise<Rendering> {
  if (!choice.available) throw new Error(choice.detail);
  const url = path.startsWith('/') ? `http://www.city.test${path}` : path;
  return choice.renderer.render(url, { deadlineMs: 15_000, screenshot: false, ...options });
}

async function htmlOf(path: string, options: RenderOptions = {}): Promise<string> {
  const page = await render(path, options);
  if (!page.rendered) throw new Error(`${path}: ${page.code} ${page.detail}`);
  return page.html;
}

describe.skipIf(!choice.available)(`a page in a real browser${why}`, () => {
  test('a list that a script fills is read as a reader sees it, with a picture', async () => {
    const page = await render('/list', { screenshot: true });
    expect(page).toMatchObject({
      rendered: true,
      status: 200,
      settled: true,
      truncated: false,
      obstacles: [],
    });
    if (!page.rendered) return;
    expect(page.html).toContain('<li><a href="/a.html">关于征求意见的公告</a></li>');
    expect(page.screenshot?.subarray(1, 4).toString()).toBe('PNG');
    expect(page.screenshot?.readUInt32BE(16)).toBe(1280);
  });

  test('redirects are followed and told', async () => {
    expect(await render('/old')).toMatchObject({
      finalUrl: 'http://other.city.test/new',
      hops: [{ url: 'http://www.city.test/old', status: 302, location: 'http://other.city.test/new' }],
    });
  });

  test('we name ourselves, unless the one visit of an unmodified browser was agreed', async () => {
    await render('/new');
    expect(city.site.requests.at(-1)?.headers['user-agent']).toMatch(/Mumian\/1\.0\.0 \(\+https/);
    await render('/new', { unmodified: true });
    expect(city.site.requests.at(-1)?.headers['user-agent']).not.toContain('Mumian');
    expect(city.site.requests.at(-1)?.headers['proxy-authorization']).toBeUndefined();
  });

  test('a challenge that sets a cookie and loads again is passed, and the cookie is gone with the page', async () => {
    for (const _ of [1, 2]) {
      const before = city.site.requests.length;
      expect(await render('/challenge')).toMatchObject({ rendered: true, status: 200 });
      const asked = city.site.requests.slice(before).filter(({ url }) => url === '/challenge');
      expect(asked.map(({ headers }) => headers.cookie)).toEqual([undefined, 'pass=1']);
    }
  });

  test('a page of any size gives a picture of 1280 by at most 4000', async () => {
    const page = await render('/tall', { screenshot: true });
    const picture = page.rendered ? page.screenshot : null;
    expect([picture?.readUInt32BE(16), picture?.readUInt32BE(20)]).toEqual([1280, 4000]);
  });

  test('a DOM beyond the limit is cut and said to be', async () => {
    expect(await render('/long')).toMatchObject({ rendered: true, truncated: true });
  });

  test('an error page of the site keeps its status, and no password is ever given', async () => {
    expect(await render('/gone')).toMatchObject({ rendered: true, status: 404 });
    expect(await render('/password')).toMatchObject({ rendered: true, status: 401 });
    expect(city.site.requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  test('a page whose network never falls silent is read at the limit', async () => {
    expect(await render('/poll')).toMatchObject({ rendered: true, settled: false });
  });

  test('what is not reached says why', async () => {
    expect(await render('http://none.city.test/')).toMatchObject({ rendered: false, code: 'dns.nxdomain' });
    expect(await render('https://www.city.test/')).toMatchObject({ rendered: false, code: 'tls.untrusted' });
    expect(await render('http://1.1.1.1:22/')).toMatchObject({ rendered: false, code: 'port.refused' });
    expect(await render('nonsense')).toMatchObject({ rendered: false, code: 'url.malformed' });
    expect(await render('/silent', { deadlineMs: 1_000 })).toMatchObject({ code: 'browser.timeout' });
    expect(await render('/new', { signal: AbortSignal.abort() })).toMatchObject({ code: 'interrupted' });
  });
});

describe.skipIf(!choice.available)(`a hostile page in a real browser${why}`, () => {
  test('it cannot lie to us about its own DOM', async () => {
    const html = await htmlOf('/lies');
    expect(html).toContain('<p>真</p>');
  });

  test('a redirect to this machine, by the server or by a script, is refused', async () => {
    for (const path of ['/to-inside', '/script-to-inside'])
      expect(await render(path)).toMatchObject({ rendered: false, code: 'address.loopback' });
    expect(city.intrusions()).toBe(0);
  });

  test('nothing inside hears of it: pictures, frames, fetch, beacons, sockets, WebTransport, WebRTC', async () => {
    const page = await render('/reaching');
    expect(page.rendered).toBe(true);
    expect(new Set(page.obstacles.map(({ code }) => code))).toContain('address.loopback');
    expect(city.intrusions()).toBe(0);
  });

  test('it reads no file of this machine and no page of the browser itself', async () => {
    const html = await htmlOf('/local-files');
    expect(html).toContain('本机');
    expect(html).not.toContain('root:');
    for (const url of [
      'file:///etc/passwd',
      'chrome://version',
      'view-source:http://www.city.test/',
      'data:text/html,x',
    ])
      expect(await render(url)).toMatchObject({ rendered: false, code: 'scheme.refused' });
  });

  test.each(['/alerts', '/reload', '/endless', '/file'])('%s does not hang', async (path) => {
    const page = await render(path, { deadlineMs: 800 });
    expect(page.rendered && page.settled && !page.truncated).toBe(false);
  });

  test('the next page is not harmed by any of them', async () => {
    expect(await htmlOf('/new')).toContain('新址');
  });

  test('a page that takes too much memory is ended for it', async () => {
    expect(await render('/hungry')).toMatchObject({ rendered: false, code: 'browser.memory' });
  });

  test('windows that it opens and doors that it holds shut change nothing', async () => {
    expect(await htmlOf('/popups')).toContain('弹窗');
    expect((await render('/leave')).rendered).toBe(true);
    expect(await htmlOf('/new')).toContain('新址');
  });

  test('a visit that is given up is over at once', async () => {
    const controller = new AbortController();
    const page = render('/busy', { signal: controller.signal });
    controller.abort();
    expect(await page).toMatchObject({ rendered: false, code: 'interrupted' });
  });

  test.skipIf(process.platform !== 'linux')(
    'what is closed leaves no process and no file behind',
    async () => {
      const others = new Set(browsers().map(({ pid }) => pid));
      const own = await createRenderer({ policy: city.policy });
      const started = browsers().filter(({ pid }) => !others.has(pid));
      const profile = /--user-data-dir=(\S+)/.exec(started[0]?.command ?? '')?.[1] ?? '';
      expect(existsSync(profile)).toBe(true);
      if (own.available) await own.renderer.close();
      expect(existsSync(profile)).toBe(false);
      const left = new Set(browsers().map(({ pid }) => pid));
      expect(started.filter(({ pid }) => left.has(pid))).toEqual([]);
    },
  );
});

/** The browsers of this process, each with all its processes. */
function browsers(): ProcessFacts[] {
  return processTree(process.pid).filter(({ command }) => command.includes('--user-data-dir='));
}
