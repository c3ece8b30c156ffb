import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openBrowser, type WatchedPage } from './browser.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, button, openDesk, read, stands } from './order-desk.ts';

let instance: Instance;
let browser: Browser;
let unit: WatchedPage;

beforeAll(async () => {
  instance = await startInstance({ MUMIAN_DEMO_HISTORY: '1' });
  browser = await openBrowser();
  unit = await openDesk(browser, instance, 'slj-manager');
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

/** Puts a page where a link of the demo site leads to nothing: what an editor would do. */
function mend(place: string): void {
  const path = place.endsWith('/') ? `${place}index.html` : place;
  const file = join(instance.data, 'demo-sites', path);
  mkdirSync(dirname(file), { recursive: true });
  const text = '本页内容已恢复，供公众查阅。'.repeat(8);
  writeFileSync(
    file,
    `<!doctype html><html lang="zh-CN"><title>${place}</title><h1>恢复的页面</h1><p>${text}</p></html>`,
  );
}

describe('a unit with an order', () => {
  let orderId: string;

  it('[1.4] finds in its tasks what to change, by when and how', async () => {
    const { page } = unit;
    const issued = (await read(page, instance, '/orders?state=issued')).items;
    expect(issued).toHaveLength(1);
    orderId = issued[0].id;
    await page.goto(`${instance.address}/tasks`);
    await page.getByText('怎么改：').first().waitFor();
    await page.getByText('整改〔').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${instance.address}/orders/${orderId}`);
    await page.getByText('已下发').first().waitFor();
  });

  it('receives it, signs it to its people, plans and begins', async () => {
    const { page } = unit;
    await act(page, { action: button(page, '接收') });
    await act(page, { action: button(page, '签办'), answers: { 签办意见: '请网站承办人员今日办结' } });
    const plan = { '整改方案（必填）': '恢复三个失效页面，并检查同一栏目的其他链接。' };
    await act(page, { action: button(page, '报整改方案'), answers: plan });
    await act(page, { action: button(page, '开始整改') });
    await stands(page, instance, orderId, 'fixing');
  });

  it('[1.4] is told by the machine that nothing has changed yet, and then that it has', async () => {
    const { page } = unit;
    const outcomes = async () =>
      (await read(page, instance, `/orders/${orderId}`)).orderItems.map(
        (item: { outcome: string | null }) => item.outcome,
      );
    const first = button(page, '立即复查').first();
    await first.click();
    await expect.poll(outcomes, { timeout: 100_000, interval: 1000 }).toEqual(['there', null, null]);
    const { orderItems } = await read(page, instance, `/orders/${orderId}`);
    for (const { place } of orderItems) mend(place);
    await page.reload();
    await first.click();
    await expect.poll(outcomes, { timeout: 100_000, interval: 1000 }).toEqual(['gone', null, null]);
  });

  it('[1.4] submits the result, which the machine measures item by item', async () => {
    const { page } = unit;
    await page.reload();
    const note = { '整改结果（必填）': '三个页面均已恢复，同栏目链接已自查。' };
    await act(page, { action: button(page, '提交整改结果'), answers: note });
    await stands(page, instance, orderId, 'rechecked');
    const { orderItems } = await read(page, instance, `/orders/${orderId}`);
    expect(orderItems.map((item: { outcome: string }) => item.outcome)).toEqual(['gone', 'gone', 'gone']);
    expect(unit.complaints).toEqual([]);
  });

  it('[5.3] has it closed by the supervisor, and reads so in its inbox', async () => {
    const supervisor = await openDesk(browser, instance, 'city-supervisor');
    await supervisor.page.goto(`${instance.address}/orders/${orderId}`);
    await act(supervisor.page, { action: button(supervisor.page, '销号') });
    await stands(supervisor.page, instance, orderId, 'closed');
    expect(supervisor.complaints).toEqual([]);
    const { page } = unit;
    const told = async () =>
      (await read(page, instance, '/notices')).items.some(({ title }: { title: string }) =>
        title.endsWith('已销号'),
      );
    await expect.poll(told, { timeout: 60_000, interval: 1000 }).toBe(true);
    await page.goto(`${instance.address}/inbox`);
    await page.getByText('已销号').first().waitFor();
  });
});
