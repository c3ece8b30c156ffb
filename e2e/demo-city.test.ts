import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedFaults } from '../server/demo/index.ts';
import {
  accessibilityFaults,
  openBrowser,
  openPage,
  PHONE,
  signIn,
  type WatchedPage,
  windowOverflow,
} from './browser.ts';
import { type DemoAccount, type Instance, startInstance } from './instance.ts';

let instance: Instance;
let browser: Browser;
let desk: WatchedPage;

beforeAll(async () => {
  instance = await startInstance();
  browser = await openBrowser();
  desk = await openPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

function account(username: string): DemoAccount {
  const found = instance.accounts().find((each) => each.username === username);
  if (!found) throw new Error(`the demo has no account ${username}`);
  return found;
}

/** Where the findings of a list were seen, as their pages say. */
async function placesOfFindings(page: Page, query: string): Promise<string[]> {
  const api = `${instance.address}/api/v1/findings`;
  const list = await (await page.request.get(`${api}?${query}&limit=200`)).json();
  const pages = list.items.map(async ({ id }: { id: string }) =>
    (await page.request.get(`${api}/${id}`)).json(),
  );
  return (await Promise.all(pages)).map((finding) => finding.place);
}

describe('a supervisor in the demo city', () => {
  it('is refused with a wrong password in words that do not tell which part was wrong', async () => {
    const { page } = desk;
    await page.goto(instance.address);
    await page.getByLabel('用户名').fill('city-supervisor');
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByText('用户名或密码不正确').first().waitFor();
  });

  it('[1.1] signs in and reads the city in numbers, each leading to the list behind it', async () => {
    const { page } = desk;
    await signIn(page, instance.address, account('city-supervisor'));
    await page.getByText('演示城市').waitFor();
    const sites = page.getByRole('link', { name: /42\s*在册网站|在册网站.*42/ });
    await sites.click();
    await page.getByRole('heading', { name: '网站', exact: true }).waitFor();
    await page.getByText('共 42 个').waitFor();
  });

  it('finds a site by pinyin initials from the keyboard and opens it', async () => {
    const { page } = desk;
    await page.goto(`${instance.address}/sites`);
    await page.getByText('共 42 个').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('mmsslj');
    await page.getByText('共 1 个').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('mmsslj');
    await page.getByRole('row').filter({ hasText: '木棉市水利局' }).first().click();
    await page.getByRole('heading', { name: '木棉市水利局' }).waitFor();
  });

  it('[1.3] has the site inspected, follows the progress and finds what was planted', async () => {
    const { page } = desk;
    await page
      .getByRole('button', { name: /检\s*查/ })
      .first()
      .click();
    await page.getByText('已完成').first().waitFor({ timeout: 60_000 });
    const planted = plantedFaults.find((site) => site.slug === 'slj')?.faults ?? [];
    const targets = planted.flatMap((fault) => (fault.fault === 'dead-link' ? [fault.target] : []));
    expect(targets.length).toBeGreaterThan(3);
    const places = await placesOfFindings(page, 'q=slj&phase=open');
    for (const target of targets) {
      expect(places.some((place) => place.endsWith(target.replace(/^https?:\/\//, '')))).toBe(true);
    }
    await page.goto(`${instance.address}/findings?q=slj&phase=open`);
    await page.getByText(`共 ${places.length} 个`).waitFor();
  });

  it('[1.4] reads on a finding where it is, why, and what the editor and the technician do', async () => {
    const { page } = desk;
    await page.getByRole('row').filter({ hasText: '木棉市水利局' }).first().click();
    for (const heading of ['发现的内容', '怎样改', '判定'])
      await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByText('编辑人员').waitFor();
    await page.getByText('技术人员').waitFor();
  });

  it('[0.4] sees sites without a responsible person as findings and among what is to be done', async () => {
    const { page } = desk;
    await page.goto(instance.address);
    await page.getByText('责任人不全的网站').click();
    await page.getByText('共 2 个').waitFor();
    await page.goto(`${instance.address}/findings?code=site.person-missing`);
    await page.getByText('网站责任人不明确').first().waitFor();
  });

  it.each([
    '/',
    '/sites',
    '/sites/new',
    '/units',
    '/people',
    '/media-accounts',
    '/findings',
    '/inspections',
    '/inbox',
  ])('meets WCAG 2.2 AA on %s, at a desk and on a phone, and never scrolls its window', async (path) => {
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
  });

  it('goes on after an upgrade has taken parts of the open console away, and is told of a part that stays away', async () => {
    const { page, context } = await openPage(browser);
    await signIn(page, instance.address, account('city-supervisor'));
    let gone = true;
    await page.route('**/assets/calendar-page-*.js', (route) =>
      gone ? route.fulfill({ status: 404 }) : route.continue(),
    );
    page.once('framenavigated', () => {
      gone = false;
    });
    await page.getByRole('link', { name: '工作日历' }).click();
    await page.getByRole('heading', { name: '工作日历' }).waitFor();
    await page.route('**/assets/order-list-page-*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: '整改单', exact: true }).click();
    await page.getByRole('heading', { name: '页面未能打开' }).waitFor();
    await context.close();
  });

  it('leaves, and the session is void', async () => {
    const { page } = desk;
    await page.goto(instance.address);
    await page.getByRole('button', { name: /账号/ }).click();
    await page.getByText('退出登录').click();
    await page.getByLabel('用户名').waitFor();
    await page.goto(`${instance.address}/sites`);
    await page.getByLabel('用户名').waitFor();
  });
});

describe('a county supervisor', () => {
  it('[1.1] sees the own county and nothing beyond it', async () => {
    const { page, context, complaints } = await openPage(browser);
    await signIn(page, instance.address, account('qingluo-supervisor'));
    await page.goto(`${instance.address}/sites`);
    await page.getByText('共 1 个').waitFor();
    await page.getByText('青萝县人民政府').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
