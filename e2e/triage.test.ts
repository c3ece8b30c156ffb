import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  openBrowser,
  openPage,
  PHONE,
  signIn,
  type WatchedPage,
  windowOverflow,
} from './browser.ts';
import { type Instance, startInstance } from './instance.ts';

let instance: Instance;
let browser: Browser;
let desk: WatchedPage;

beforeAll(async () => {
  instance = await startInstance({ MUMIAN_DEMO_HISTORY: '1' });
  browser = await openBrowser();
  desk = await openPage(browser);
  const monitor = instance.accounts().find(({ username }) => username === 'monitor');
  if (!monitor) throw new Error('the demo has no monitor');
  await signIn(desk.page, instance.address, monitor);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

const STATES = ['new', 'second-look', 'confirmed', 'dismissed'] as const;

/** How many findings stand in each state of the desk, as the server counts them. */
async function counted(): Promise<Record<(typeof STATES)[number], number>> {
  const totals = STATES.map(async (state) => {
    const answer = await desk.page.request.get(`${instance.address}/api/v1/findings?state=${state}&limit=1`);
    return [state, (await answer.json()).total];
  });
  return Object.fromEntries(await Promise.all(totals));
}

/** Waits until the page says that so many wait. */
async function waits(page: Page, waiting: number): Promise<void> {
  await page.getByText(`待研判 ${waiting} 个`, { exact: true }).waitFor();
}

describe('a monitor at the triage queue', () => {
  it('[1.4] gives 50 verdicts by the keyboard alone, bulk and undo included', async () => {
    const { page } = desk;
    const before = await counted();
    let left = before.new + before['second-look'];
    const press = async (judged: number, ...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      left -= judged;
      await waits(page, left);
    };
    await page.goto(`${instance.address}/triage`);
    await waits(page, left);
    await page.getByRole('region', { name: '页面快照' }).waitFor();
    // What another has already put aside for a second look stands in the same queue: here only what is new.
    await page.goto(`${instance.address}/triage?state=new`);
    left = before.new;
    await waits(page, left);
    await press(3, 'x', 'j', 'x', 'j', 'x', 'c');
    for (let count = 0; count < 12; count += 1) await press(1, 'f', String((count % 8) + 1));
    for (let count = 0; count < 8; count += 1) await press(1, 's', '1');
    await page.keyboard.press('f');
    await page.keyboard.press('9');
    await page.keyboard.type('截图为缓存页面');
    await press(1, 'Enter');
    // As fast as a hand can: nothing waits for the server.
    await press(18, ...Array.from({ length: 18 }, () => 'c'));
    await press(-1, 'u');
    await press(1, 'c');
    const judged = { new: -42, 'second-look': 8, confirmed: 21, dismissed: 13 };
    await expect.poll(counted, { timeout: 30_000 }).toEqual(changed(before, judged));
    await page.goto(`${instance.address}/triage?state=second-look`);
    left = before['second-look'] + 8;
    await waits(page, left);
    await press(8, ...Array.from({ length: 8 }, () => 'c'));
    const all = { ...judged, 'second-look': 0, confirmed: 29 };
    await expect.poll(counted, { timeout: 30_000 }).toEqual(changed(before, all));
  });

  it('finds the keys by ?, and the filters in the address', async () => {
    const { page } = desk;
    await page.goto(`${instance.address}/triage?severity=hint`);
    await page.getByText(/^待研判 \d+ 个$/).waitFor();
    await page.keyboard.press('?');
    await page.getByText('撤回上一次研判').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('撤回上一次研判').waitFor({ state: 'hidden' });
  });

  it.each(['/triage', '/suppressions', '/rules'])(
    'meets WCAG 2.2 AA on %s, at a desk and on a phone, and never scrolls its window',
    async (path) => {
      const phone = await openPage(browser, PHONE);
      await phone.context.addCookies(await desk.context.cookies());
      for (const { page, complaints } of [desk, phone]) {
        await page.goto(instance.address + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await windowOverflow(page)).toEqual({ sideways: 0, down: 0 });
        expect(complaints).toEqual([]);
      }
      await phone.context.close();
    },
  );
});

function changed<Key extends string>(before: Record<Key, number>, by: Record<Key, number>) {
  const names = Object.keys(by) as Key[];
  return Object.fromEntries(names.map((name) => [name, before[name] + by[name]]));
}
