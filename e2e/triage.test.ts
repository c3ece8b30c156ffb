import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  accessibilityFaults,
  openBrowser,
  openPage,
  PHONE,
  sidewaysOverflow,
  signIn,
  type WatchedPage,
} from './browser.ts';
import { type Instance, startInstance } from './instance.ts';

let instance: Instance;
let browser: Browser;
let desk: WatchedPage;

beforeAll(async () => {
  instance = await startInstance();
  browser = await openBrowser();
  desk = await openPage(browser);
  const monitor = instance.accounts().find(({ username }) => username === 'monitor');
  if (!monitor) throw new Error('the demo has no monitor');
  await signIn(desk.page, instance.address, monitor);
  await inspectUntil(42);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

async function read(path: string) {
  return (await desk.page.request.get(`${instance.address}/api/v1${path}`)).json();
}

async function inState(state: string): Promise<number> {
  return (await read(`/findings?state=${state}&limit=1`)).total;
}

/** Has one site of the demo city after another inspected, until so many findings wait. */
async function inspectUntil(waiting: number): Promise<void> {
  const headers = { origin: instance.address };
  const { items } = await read('/sites?state=running&limit=60');
  for (const { id } of items) {
    const started = await desk.page.request.post(`${instance.address}/api/v1/sites/${id}/inspections`, {
      headers,
      data: { maxPages: 60 },
    });
    const inspection = (await started.json()).id;
    await vi.waitUntil(async () => /finished|failed/.test((await read(`/inspections/${inspection}`)).state), {
      timeout: 120_000,
      interval: 500,
    });
    if ((await inState('new')) >= waiting) return;
  }
  throw new Error('the demo city has too few findings');
}

/** Waits until the page says that so many wait. */
async function waits(page: Page, waiting: number): Promise<void> {
  await page.getByText(`待研判 ${waiting} 个`, { exact: true }).waitFor();
}

describe('a monitor at the triage queue', () => {
  it('[1.4] gives 50 verdicts by the keyboard alone, bulk and undo included', async () => {
    const { page } = desk;
    const all = await inState('new');
    let left = all;
    await page.goto(`${instance.address}/triage`);
    await waits(page, left);
    const press = async (judged: number, ...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      left -= judged;
      await waits(page, left);
    };
    await page.getByRole('region', { name: '页面快照' }).waitFor();
    await press(3, 'x', 'j', 'x', 'j', 'x', 'c');
    for (let count = 0; count < 12; count += 1) await press(1, 'f', String((count % 8) + 1));
    for (let count = 0; count < 8; count += 1) await press(1, 's', '1');
    await page.keyboard.press('f');
    await page.keyboard.press('9');
    await page.keyboard.type('截图为缓存页面');
    await press(1, 'Enter');
    for (let count = 0; count < 18; count += 1) await press(1, 'c');
    await press(-1, 'u');
    await press(1, 'c');
    expect(await inState('new')).toBe(all - 42);
    await page.goto(`${instance.address}/triage?state=second-look`);
    left = 8;
    await waits(page, left);
    for (let count = 0; count < 8; count += 1) await press(1, 'c');
    expect(await inState('dismissed')).toBe(13);
    expect(await inState('confirmed')).toBe(29);
  });

  it('finds the keys by ?, and the filters in the address', async () => {
    const { page } = desk;
    await page.goto(`${instance.address}/triage?severity=hint`);
    await page.keyboard.press('?');
    await page.getByText('撤回上一次研判').waitFor();
    await page.keyboard.press('Escape');
  });

  it.each(['/triage', '/suppressions', '/rules'])(
    'meets WCAG 2.2 AA on %s, at a desk and on a phone, and never has to scroll sideways',
    async (path) => {
      const phone = await openPage(browser, PHONE);
      await phone.context.addCookies(await desk.context.cookies());
      for (const { page, complaints } of [desk, phone]) {
        await page.goto(instance.address + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(complaints).toEqual([]);
      }
      await phone.context.close();
    },
  );
});
