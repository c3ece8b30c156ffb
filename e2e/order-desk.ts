import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, signIn, type WatchedPage } from './browser.ts';
import type { Instance } from './instance.ts';

type OpenArguments = Parameters<typeof openPage>;

/** Opens the console as one of the demo accounts. */
export async function openDesk(
  browser: OpenArguments[0],
  instance: Instance,
  username: string,
): Promise<WatchedPage> {
  const account = instance.accounts().find((each) => each.username === username);
  if (!account) throw new Error(`the demo has no account ${username}`);
  const desk = await openPage(browser);
  await signIn(desk.page, instance.address, account);
  return desk;
}

/** Asks the API as whoever is signed in on the page. */
export async function read(page: Page, instance: Instance, path: string) {
  const answer = await page.request.get(`${instance.address}/api/v1${path}`);
  expect([path, answer.status()]).toEqual([path, 200]);
  return answer.json();
}

/** A button by its words; two characters are set apart by the console. */
export function button(of: Page | Locator, words: string): Locator {
  return of.getByRole('button', { name: new RegExp(`^${[...words].join('\\s*')}$`) });
}

/** Presses an action, fills in what its dialog asks for, and sends it; the dialog closes when it is done. */
export async function act(
  page: Page,
  of: { action: Locator; answers?: Readonly<Record<string, string>>; choose?: string; send?: string },
): Promise<void> {
  await of.action.click();
  const dialog = page.getByRole('dialog');
  if (of.choose !== undefined) await dialog.getByText(of.choose, { exact: true }).click();
  for (const [label, text] of Object.entries(of.answers ?? {})) await dialog.getByLabel(label).fill(text);
  await button(dialog, of.send ?? '确定').click();
  const standing = async () => {
    const said = dialog.getByRole('alert').first();
    if (await said.isVisible()) return said.textContent();
    return (await dialog.isVisible()) ? 'open' : 'closed';
  };
  await expect.poll(standing, { timeout: 90_000, interval: 100 }).toBe('closed');
}

/** Waits until an order stands so; the machine measures meanwhile. */
export async function stands(page: Page, instance: Instance, orderId: string, state: string): Promise<void> {
  const standing = async () => (await read(page, instance, `/orders/${orderId}`)).state;
  await expect.poll(standing, { timeout: 100_000, interval: 1000 }).toBe(state);
}
