import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openBrowser, type WatchedPage } from './browser.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, button, openDesk, read, stands } from './order-desk.ts';

let instance: Instance;
let browser: Browser;
let desk: WatchedPage;
let unit: WatchedPage;

beforeAll(async () => {
  instance = await startInstance({ MUMIAN_DEMO_HISTORY: '1' });
  browser = await openBrowser();
  desk = await openDesk(browser, instance, 'city-supervisor');
  unit = await openDesk(browser, instance, 'slj-manager');
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

/** The one order in a state that fits; `of` is part of the unit's name. */
async function orderIn(state: string, of: string): Promise<{ id: string; dueOn: string }> {
  const { items } = await read(desk.page, instance, `/orders?state=${state}`);
  const found = items.find(({ unitName }: { unitName: string }) => unitName.includes(of));
  if (!found) throw new Error(`no order of ${of} is ${state}`);
  return found;
}

const open = (page: Page, id: string) => page.goto(`${instance.address}/orders/${id}`);

describe('a supervisor and the overdue orders', () => {
  it.each(['提醒', '督办', '通报批评'])('[5.3] takes the step “%s” that the rule proposes', async (name) => {
    const { page } = desk;
    await page.goto(`${instance.address}/ladder?state=proposed`);
    const heading = page.getByRole('heading', { name, exact: true, level: 3 });
    await heading.waitFor();
    const step = page.getByRole('listitem').filter({ has: heading });
    await act(page, { action: button(step, '采取'), answers: { 补充内容: '请于三日内书面说明原因。' } });
    await heading.waitFor({ state: 'hidden' });
  });

  it('[5.3] downloads the circular as a Word file that opens again and names the unit and what is open', async () => {
    const { page } = desk;
    const late = await orderIn('signed', '林业局');
    const { ladder } = await read(page, instance, `/orders/${late.id}`);
    const steps = ladder.map(({ step, state }: { step: string; state: string }) => `${step} ${state}`);
    expect(steps.sort()).toEqual(['circular taken', 'remind taken', 'supervise taken']);
    await open(page, late.id);
    const circular = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: '通报批评', exact: true }),
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      circular.getByRole('link', { name: /下载文书/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/通报\.docx$/);
    const archive = await JSZip.loadAsync(readFileSync(await download.path()));
    const text = ((await archive.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]+>/g, '');
    for (const words of [
      '木棉市林业局逾期未整改政府网站问题的通报',
      '未完成整改的问题',
      '请于三日内书面说明原因',
    ])
      expect(text).toContain(words);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('a supervisor and what units ask', () => {
  it('[5.3] sends an order back with a reason, which the unit reads', async () => {
    const { id } = await orderIn('rechecked', '水利局');
    await open(desk.page, id);
    const reason = '附件下载后仍提示文件损坏，请核对后重新提交。';
    await act(desk.page, { action: button(desk.page, '退回'), answers: { '退回理由（必填）': reason } });
    await stands(desk.page, instance, id, 'returned');
    await open(unit.page, id);
    await unit.page.getByText(reason).first().waitFor();
  });

  it('[1.4] decides on an objection: rejected, the item stays; upheld, it is put right no more', async () => {
    const { id } = await orderIn('fixing', '水利局');
    const { page } = unit;
    for (const [choose, words] of [
      ['不成立，继续整改', '异议不成立'],
      ['成立，不再整改，并计入误报', '异议成立'],
    ] as const) {
      await open(page, id);
      await button(page, '提出异议').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').click();
      await page.getByTitle('检测前已整改').click();
      await dialog.getByLabel('说明').fill('该页面上月已恢复，有发布记录。');
      await button(dialog, '提出异议').click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('异议待答复').waitFor();
      await open(desk.page, id);
      const answer = { 答复: '已与承办人员当面核对。' };
      const action = button(desk.page, '答复异议');
      await act(desk.page, { action, choose, answers: answer, send: '答复' });
      await desk.page.getByText(words, { exact: true }).first().waitFor();
    }
    const { orderItems } = await read(desk.page, instance, `/orders/${id}`);
    expect(orderItems.map((item: { active: boolean }) => item.active).sort()).toEqual([false, true]);
  });

  it('[5.3] grants an extension, and the deadline moves by working days', async () => {
    const { id, dueOn } = await orderIn('fixing', '水利局');
    await open(unit.page, id);
    const asked = { 延长的工作日: '4', 理由: '档案原件需向市档案馆调取。' };
    await act(unit.page, { action: button(unit.page, '申请延期'), answers: asked, send: '申请' });
    await open(desk.page, id);
    const answers = { 答复: '同意，请抓紧办理。' };
    const action = button(desk.page, '答复延期申请');
    await act(desk.page, { action, choose: '同意延期', answers, send: '答复' });
    await desk.page.getByText('已同意').first().waitFor();
    expect((await read(desk.page, instance, `/orders/${id}`)).dueOn > dueOn).toBe(true);
    expect([...desk.complaints, ...unit.complaints]).toEqual([]);
  });
});

describe('a supervisor and the calendar', () => {
  it('[5.3] sees how many deadlines a day off moves before it is set, and takes it back', async () => {
    const { page } = desk;
    const { dueOn } = await orderIn('issued', '水利局');
    await page.goto(`${instance.address}/calendar`);
    await button(page, '调整工作日').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('日期').first().fill(dueOn);
    await drawer.getByText(/\d+ 张整改单的期限顺延/).waitFor();
    await drawer.getByLabel('依据').fill('市政府关于火把节放假的通知');
    await button(drawer, '保存').click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByText('市政府关于火把节放假的通知').waitFor();
    const moved = async () => (await orderIn('issued', '水利局')).dueOn;
    await expect.poll(async () => (await moved()) > dueOn, { timeout: 60_000 }).toBe(true);
    await act(page, { action: button(page, '取消'), send: '取消调整' });
    await page.getByText('本市没有另行调整').waitFor();
    await expect.poll(moved, { timeout: 60_000 }).toBe(dueOn);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
