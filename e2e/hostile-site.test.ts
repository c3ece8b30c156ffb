import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, signIn, type WatchedPage } from './browser.ts';
import { type HostileSite, serveHostileSite } from './hostile-pages.ts';
import { bundle, type Instance, startInstance } from './instance.ts';

let site: HostileSite;
let instance: Instance;
let browser: Browser;
let desk: WatchedPage;
let siteId: string;
let inspectionId: string;
/** What must not happen while hostile text is on the screen. */
const incidents: string[] = [];
/** What the crawler took from the canary, before any browser saw a page. */
let takenByCrawler: string[];

beforeAll(async () => {
  [site, instance] = await Promise.all([
    serveHostileSite(),
    startInstance({ MUMIAN_ALLOW_PRIVATE_TARGETS: '1' }),
  ]);
  browser = await openBrowser();
  desk = await openPage(browser);
  watch(desk.page, instance.address);
  const supervisor = instance.accounts().find((account) => account.username === 'city-supervisor');
  if (!supervisor) throw new Error('the demo has no city supervisor');
  await signIn(desk.page, instance.address, supervisor);
  await inspect();
  takenByCrawler = [...site.taken()];
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
  await site?.close();
});

/** Notes dialogs, and requests to anywhere but `home`. */
function watch(page: Page, home: string): void {
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) {
      incidents.push(`request: ${request.url()}`);
    }
  });
}

async function api(method: 'get' | 'post', path: string, data?: object): Promise<Record<string, never>> {
  const options = { headers: { origin: instance.address }, ...(data ? { data } : {}) };
  const answer = await desk.page.request[method](`${instance.address}/api/v1${path}`, options);
  expect([path, answer.status(), await answer.text()]).toEqual([
    path,
    expect.any(Number),
    expect.any(String),
  ]);
  expect(answer.ok()).toBe(true);
  return answer.json();
}

/** Registers the site and has it inspected by the worker, to the end. */
async function inspect(): Promise<void> {
  const { items } = (await api('get', '/units')) as unknown as { items: { id: string; kind: string }[] };
  const unitId = items.find((unit) => unit.kind === 'city-office')?.id;
  const registered = {
    unitId,
    name: '敌意网站',
    url: site.url,
    kind: 'system',
    hosting: 'external',
    state: 'running',
  };
  siteId = (await api('post', '/sites', registered)).id ?? '';
  inspectionId = (await api('post', `/sites/${siteId}/inspections`, { maxPages: 100 })).id ?? '';
  await open(`/inspections/${inspectionId}`);
  await desk.page.getByText('已完成').first().waitFor({ timeout: 120_000 });
}

/** Everything that hostile text could have become on the page as it stands; empty when it has stayed text. */
function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if ('hacked' in globalThis) found.push('a script ran');
    const own = location.origin;
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${element.localName} ${name}`);
        if (/^\s*(javascript|vbscript):/i.test(value)) found.push(`${element.localName} ${name}=${value}`);
        const isLoaded = ['src', 'srcset', 'data', 'action', 'poster', 'background'].includes(name);
        if (isLoaded && new URL(value, location.href).origin !== own)
          found.push(`${element.localName} loads ${value}`);
      }
      if (['iframe', 'object', 'embed', 'base', 'math'].includes(element.localName))
        found.push(element.localName);
    }
    const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
    if (turning.test(document.documentElement.innerHTML))
      found.push('text that turns the direction of writing');
    return found;
  });
}

async function expectInert(page: Page): Promise<void> {
  expect(await traces(page)).toEqual([]);
  expect(incidents).toEqual([]);
  expect(desk.complaints).toEqual([]);
}

async function open(path: string): Promise<void> {
  await desk.page.goto(instance.address + path);
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  await desk.page.waitForLoadState('networkidle');
}

it('sees what would happen on a page that takes the text for markup', async () => {
  const { page, context } = await openPage(browser);
  await page.setContent('<img src="data:," onerror="globalThis.hacked = 1"><iframe></iframe>\u202e');
  await expect
    .poll(() => traces(page))
    .toEqual(expect.arrayContaining(['a script ran', 'img onerror', 'iframe']));
  await context.close();
});

describe('[1.4] text of a hostile site', () => {
  it('is found in plenty, so that there is something to show', async () => {
    const { total } = await api('get', `/findings?siteId=${siteId}&limit=200`);
    expect(total).toBeGreaterThan(30);
  });

  it.each(['/findings?siteId=SITE', '/inspections/INSPECTION', '/sites/SITE', '/inspections', '/'])(
    'is inert on %s',
    async (path) => {
      await open(path.replace('SITE', siteId).replace('INSPECTION', inspectionId));
      for (const summary of await desk.page.locator('details > summary').all()) await summary.click();
      await expectInert(desk.page);
    },
  );

  it('is inert on the page of a finding of every kind, and there to be read', async () => {
    const { items } = (await api('get', `/findings?siteId=${siteId}&limit=200`)) as unknown as {
      items: { id: string; code: string; snippet: string | null }[];
    };
    // Of each kind one, and rather one that quotes the site's own markup.
    const quoting = (item: { snippet: string | null }) => Number(item.snippet?.includes('<') ?? false);
    const shown = new Map(
      [...items].sort((a, b) => quoting(a) - quoting(b)).map((item) => [item.code, item.id]),
    );
    let read = '';
    for (const id of shown.values()) {
      await open(`/findings/${id}`);
      await desk.page.locator('details > summary').first().click();
      await expectInert(desk.page);
      read += await desk.page.locator('main').textContent();
    }
    expect(read).toContain('<script>globalThis.hacked=1</script>');
    expect(read).toContain('onerror');
  });

  it('is inert in the report of the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mumian-report-'));
    const file = join(folder, 'report.html');
    const args = [bundle, 'inspect', site.url, '--allow-private', '--max-pages', '60', '--html', file];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    await once(child, 'exit');
    takenByCrawler = [...site.taken()];
    const { page, context, complaints } = await openPage(browser);
    const address = pathToFileURL(file).href;
    watch(page, address);
    await page.goto(address);
    expect(await page.getByText('<script>globalThis.hacked=1</script>').count()).toBeGreaterThan(0);
    await expectInert(page);
    expect(complaints).toEqual([]);
    await context.close();
    rmSync(folder, { recursive: true });
  });

  it('has led no browser to the canary', () => {
    expect(site.taken()).toEqual(takenByCrawler);
  });
});
