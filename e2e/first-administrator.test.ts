import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openBrowser, openPage, type WatchedPage } from './browser.ts';
import { type Instance, startInstance } from './instance.ts';

let instance: Instance;
let browser: Browser;
let desk: WatchedPage;

beforeAll(async () => {
  instance = await startInstance({ MUMIAN_DEMO: '0' });
  browser = await openBrowser();
  desk = await openPage(browser);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

const PASSWORD = 'a long kapok sentence 2026';

async function fill(values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await desk.page.getByLabel(label).first().fill(value);
}

describe('an empty city', () => {
  it('lets nobody set it up without the code from the terminal', async () => {
    const { page } = desk;
    await page.goto(instance.address);
    await page.getByRole('heading', { name: /首次初始化/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await fill(form('AAAA-AAAA-AAAA-AAAA'));
    await page.locator('button[type=submit]').click();
    await page
      .getByText(/初始化码.*(不正确|无效|有误)/)
      .first()
      .waitFor();
  });

  it('takes the first administrator with it, once, and then tells what to do next', async () => {
    const { page, complaints } = desk;
    const code = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(instance.said())?.[0] ?? '';
    await fill(form(code));
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { name: '总览' }).waitFor();
    await page.goto(`${instance.address}/units`);
    await page.getByText('石榴市').first().waitFor();
    const again = await page.request.get(`${instance.address}/api/v1/setup`);
    expect(await again.json()).toEqual({ open: false });
    expect(complaints).toEqual([]);
  });
});

function form(code: string): Record<string, string> {
  return {
    初始化码: code,
    城市名称: '石榴市',
    行政区划代码: '519800',
    您的姓名: '林石榴',
    联系电话: '0899-5501234',
    用户名: 'shiliu-admin',
    密码: PASSWORD,
  };
}
