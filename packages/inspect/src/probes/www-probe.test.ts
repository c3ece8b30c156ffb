import { afterEach, expect, test } from 'vitest';
import { SOUND } from '../../test/bureau-site.ts';
import { type City, found, type HostPages, serveCity } from '../../test/city.ts';

const PAGES = Object.fromEntries(Object.entries(SOUND).map(([path, { body }]) => [path, body]));
const cities: City[] = [];
afterEach(async () => {
  for (const city of cities.splice(0)) await city.close();
});

/** What is said of the site under `host` when its other name answers so. */
async function mismatch(host: string, other: string, pages: HostPages | null): Promise<string[]> {
  const city = await serveCity({ [host]: PAGES, ...(pages === null ? {} : { [other]: pages }) });
  cities.push(city);
  return found(await city.inspect(`http://${host}/`), 'www.mismatch');
}

const WWW = 'www.mumian.gov.cn';
const BARE = 'mumian.gov.cn';

test.each<[string, HostPages | null]>([
  ['does not exist', null],
  ['shows the same', PAGES],
  ['leads here', { '/': { status: 301, headers: { location: `http://${WWW}/` } } }],
  ['leads here by the page', { '/': `<meta http-equiv="refresh" content="0;url=http://${WWW}/">` }],
  ['is forbidden, which may be a firewall', { '/': { status: 403 } }],
  ['fails, which may pass', { '/': { status: 502 } }],
])('another name that %s is no fault', async (_case, pages) => {
  expect(await mismatch(WWW, BARE, pages)).toEqual([]);
});

test('another name that is not served is certain, one that shows another site is probable', async () => {
  expect(await mismatch(WWW, BARE, {})).toEqual([`certain ${BARE}/`]);
  const other = `<title>IIS7</title><body>${'欢迎使用本服务器。'.repeat(20)}</body>`;
  expect(await mismatch(WWW, BARE, { '/': other })).toEqual([`probable ${BARE}/`]);
  expect(await mismatch(BARE, WWW, { '/': other })).toEqual([`probable ${WWW}/`]);
});
