import { sheetSchema } from '@mumian/sheets';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workbook } from '../server/test/workbook.ts';
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
  instance = await startInstance();
  browser = await openBrowser();
  desk = await openPage(browser);
  const supervisor = instance.accounts().find(({ username }) => username === 'city-supervisor');
  if (!supervisor) throw new Error('the demo has no city supervisor');
  await signIn(desk.page, instance.address, supervisor);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

/** A table of sites in which the second row names no unit that there is. */
function table(): Promise<Buffer> {
  const row = (name: string, unit: string, url: string) => ({
    网站名称: name,
    网址: url,
    主办单位: unit,
    网站类别: '专业系统',
    承载方式: '外部网站',
  });
  const columns = Object.keys(row('', '', '')).map(
    (title) => ({ key: title, title, kind: 'text', required: false, width: 10 }) as const,
  );
  return workbook(sheetSchema({ title: '网站', columns }), [
    row('木棉招考系统', '木棉市教育局', 'http://zk.mumianshi.gov.cn/'),
    row('无主系统', '不存在的局', 'http://wz.mumianshi.gov.cn/'),
  ]);
}

it('a supervisor saves the list of sites as it is filtered', async () => {
  const { page } = desk;
  await page.goto(`${instance.address}/sites?q=mmsslj`);
  await page.getByText('共 1 个').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: /^导\s*出$/ }).click();
  expect((await saving).suggestedFilename()).toMatch(/^网站_\d{12}\.xlsx$/);
});

it('a supervisor brings sites in: the bad row is named, the good one taken', async () => {
  const { page, complaints } = desk;
  await page.goto(`${instance.address}/sites`);
  await page.getByRole('link', { name: /^导\s*入$/ }).click();
  await page.getByRole('heading', { name: '导入网站' }).waitFor();
  await page.getByLabel('选择表格文件').setInputFiles({
    name: '网站.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await table(),
  });
  await page.getByText('“不存在的局”不存在或不在您的管辖范围内').waitFor();
  await page.getByRole('button', { name: '只导入正确的 1 行' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await windowOverflow(page)).toEqual({ sideways: 0, down: 0 });
  await page.getByRole('button', { name: '只导入正确的 1 行' }).click();
  await page.getByText('已导入 1 行').waitFor();
  expect(complaints).toEqual([]);
});
