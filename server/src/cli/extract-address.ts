import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';

/** Where a saved page came from; made up when nobody knows. */
export interface PageAddress {
  readonly url: string;
  readonly isKnown: boolean;
}

/**
 * The address of a page of unknown origin. It is deep, so that references that go up stay apart from those that start
 * at the root, and each can be turned back into what the page wrote.
 */
const DEPTH = Array.from({ length: 16 }, (_, index) => `${index}/`).join('');
const ORIGIN = 'http://page.invalid';
const FOLDER = `${ORIGIN}/${DEPTH}`;
const HEAD_BYTES = 16_384;
/** What browsers write into pages that they save, and what pages say of their own address. */
const OWN_ADDRESS: readonly RegExp[] = [
  /<!-- saved from url=\(\d+\)(https?:\/\/[^\s>]{4,2000}?)\s*-->/i,
  /<link\b[^>]{0,300}?rel\s*=\s*["']?canonical["']?[^>]{0,300}?href\s*=\s*["']?(https?:\/\/[^\s"'>]{4,2000})/i,
  /<meta\b[^>]{0,300}?(?:property|name)\s*=\s*["']?og:url["']?[^>]{0,300}?content\s*=\s*["']?(https?:\/\/[^\s"'>]{4,2000})/i,
];
const addressMap = z.record(z.string(), z.string());

/** Addresses of files, asked by the path as it was typed, by the whole path or by the file's name. */
export type AddressBook = (file: string) => string | null;

/**
 * Read the file of `--urls`.
 *
 * @returns a Chinese sentence when it cannot be read
 */
export async function openAddressBook(path: string | undefined): Promise<AddressBook | string> {
  if (path === undefined) return () => null;
  let map: Readonly<Record<string, string>>;
  try {
    map = addressMap.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `网址文件“${path}”无法读取。`;
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      return `网址文件“${path}”须为 JSON 对象，键为文件，值为网址。`;
    throw error;
  }
  const byPath = new Map(Object.entries(map).map(([file, url]) => [resolve(file), url]));
  const byName = new Map(Object.entries(map).map(([file, url]) => [basename(file), url]));
  return (file) => map[file] ?? byPath.get(resolve(file)) ?? byName.get(basename(file)) ?? null;
}

/** The address of a saved page: as told, else as the page itself says, else one that is made up. */
export function addressOf(told: string | null, body: Uint8Array): PageAddress {
  if (told !== null && isWebAddress(told)) return { url: told, isKnown: true };
  const head = Buffer.from(body.subarray(0, HEAD_BYTES)).toString('latin1');
  for (const pattern of OWN_ADDRESS) {
    const own = pattern.exec(head)?.[1];
    if (own !== undefined && isWebAddress(own)) return { url: own, isKnown: true };
  }
  return { url: FOLDER, isKnown: false };
}

/** An address below the made-up one as the page wrote it: `a.pdf`, `../a.pdf`, `/a.pdf`. Others stay as they are. */
export function withoutMadeUp(url: string): string {
  if (!url.startsWith(`${ORIGIN}/`)) return url;
  const path = url.slice(ORIGIN.length + 1);
  let shared = 0;
  while (shared < DEPTH.length && path[shared] === DEPTH[shared]) shared += 1;
  const folders = DEPTH.slice(0, shared).lastIndexOf('/') + 1;
  if (folders === 0) return `/${path}`;
  const up = DEPTH.slice(folders).split('/').length - 1;
  return '../'.repeat(up) + path.slice(folders);
}

/** The same for all addresses in clean HTML. */
export function htmlWithoutMadeUp(html: string): string {
  return html.replace(/="(http:\/\/page\.invalid\/[^"]*)"/g, (_, url: string) => `="${withoutMadeUp(url)}"`);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
