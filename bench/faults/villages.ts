import { luckOf } from '../extract-pages/luck.ts';
import { createAnswers } from './answers.ts';
import { certify } from './certificate.ts';
import type { CityOptions } from './city.ts';
import { type ColumnPlan, SOUND_COLUMNS } from './columns.ts';
import { type Ground, house, plain, show } from './exhibition.ts';
import { FOOTER_ITEMS } from './page.ts';
import type { Respond } from './serve.ts';
import { html, redirect, type Site } from './site.ts';
import { createSite, pagesOfSite } from './sound-site.ts';
import { STYLES } from './style.ts';
import type { Traits } from './traits.ts';

/** Small sites, one fault of the host on each, or of the whole template: thirty times each. */
const GROUP = 30;
const DAY = 86_400_000;
const TOP_LEVELS = ['com', 'org.cn', 'cn', 'net', 'com.cn'] as const;
/** Public addresses as the world would see them; on this machine all is loopback. */
const FOURTH = '114.114.114.114';
const SIXTH = '2408:8000::2';
/** Nobody listens there at this port. */
const NOWHERE = '::1';
const FUNCTIONS: readonly { readonly slugs: readonly string[]; readonly says: RegExp }[] = [
  { slugs: ['zcjd'], says: /解读/ },
  { slugs: ['zxts', 'zjdc', 'zxft'], says: /互动|咨询|留言|交流/ },
  { slugs: ['bszn'], says: /办事|服务/ },
  { slugs: [], says: /搜索|检索/ },
];

/** Put up a hundred and twenty of them. */
export async function openVillages(ground: Ground, city: CityOptions): Promise<void> {
  for (let number = 0; number < GROUP; number += 1) {
    await untrusted(ground, city, number);
    await aging(ground, city, number + GROUP);
    malformed(ground, city, number + 2 * GROUP);
    await brokenSixth(ground, city, number + 3 * GROUP);
  }
  await soundSixth(ground, city, 4 * GROUP);
  withoutBareName(ground, city, 4 * GROUP + 1);
}

/** What a sound village answers. */
export function createVillageAnswers(city: CityOptions, number: number, origin: string): Respond {
  return createAnswers(village(city, number, origin, plansOf({})));
}

/** A certificate that browsers refuse; the name of a company; a search that fails; a foot that lacks an item. */
async function untrusted(ground: Ground, city: CityOptions, number: number): Promise<void> {
  const host = `www.xiang${number}zf.${TOP_LEVELS[number % TOP_LEVELS.length] ?? 'com'}`;
  const site = village(city, number, `https://${host}`, plansOf({}));
  site.expect({ codes: ['domain.invalid'], about: host });
  if (number % 2 === 0) site.search.works = false;
  else site.search.action = '/plus/search.php';
  site.expect({ codes: ['search.broken'], about: number % 2 === 0 ? 'finds nothing' : 'is not there' });
  const lacking = FOOTER_ITEMS[number % FOOTER_ITEMS.length] ?? 'code';
  for (const page of pagesOfSite(site).values()) page.footer.delete(lacking);
  site.expect({ codes: ['footer.missing'], urls: [site.url('/')], about: `${lacking}, everywhere` });
  const answers = createAnswers(site);
  const respond: Respond = (path) =>
    path.startsWith('/plus/search.php') ? { ...html('<h1>404 Not Found</h1>'), status: 404 } : answers(path);
  await house(ground, `https://${host}`, respond);
  ground.places.set(host, { ipv4: FOURTH, ipv6: [SIXTH] });
  const from = new Date(Date.now() - 400 * DAY);
  const to = new Date(Date.now() + (number % 3 === 0 ? -20 : 300) * DAY);
  const name = number % 3 === 1 ? `mail.xiang${number}.com` : host;
  const names = number % 3 === 1 ? [name] : [host, host.replace(/^www\./, '')];
  const leaf = certify({
    subject: name,
    names,
    from,
    to,
    ...(number % 3 === 2 ? {} : { issuer: ground.intermediate }),
  });
  site.expect({
    codes: ['tls.invalid'],
    about: ['expired', 'another name', 'self-signed'][number % 3] ?? '',
  });
  await secured(
    ground,
    host,
    { key: leaf.key, cert: number % 3 === 2 ? leaf.cert : leaf.cert + ground.intermediate.cert },
    respond,
    site,
    number % 2 === 0,
  );
  show(ground, site, `village-${number} untrusted`);
}

/** A certificate that runs out, sent without the one that issued it; old news; another site without www. */
async function aging(ground: Ground, city: CityOptions, number: number): Promise<void> {
  const host = `www.xiang${number}zf.gov.cn`;
  const bare = host.replace(/^www\./, '');
  const site = village(city, number, `https://${host}`, plansOf({ news: 18 + (number % 40), others: 20 }));
  site.expect({ codes: ['home.stale'], urls: [site.url('/')], about: 'nothing for two weeks' });
  site.expect({ codes: ['column.stale'], urls: [site.url(site.columns[0]?.path ?? '/')], about: 'news' });
  const answers = createAnswers(site);
  const days = 2 + (number % 26);
  const leaf = certify({
    subject: host,
    names: [host, bare],
    issuer: ground.intermediate,
    issuerAt: 'http://ca.mumian.gov.cn/intermediate.crt',
    from: new Date(Date.now() - 60 * DAY),
    to: new Date(Date.now() + days * DAY),
  });
  site.expect({ codes: ['tls.expiring'], about: `${days} days left` });
  site.expect({ codes: ['tls.chain-incomplete'], about: 'leaf alone' });
  const other =
    number % 2 === 1
      ? html(
          '<html lang="en"><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the web server is installed.</p></body></html>',
        )
      : { ...html('<h1>404 Not Found</h1>'), status: 404 };
  await secured(ground, host, { key: leaf.key, cert: leaf.cert }, answers, site, number % 2 === 0);
  plain(ground, `http://${host}`, (path) => redirect(`https://${host}${path}`, 301));
  plain(ground, `http://${bare}`, () => other);
  const port = await ground.street.openSecure(
    { key: leaf.key, cert: leaf.cert + ground.intermediate.cert },
    () => () => other,
  );
  ground.origins.set(`https://${bare}`, { address: '127.0.0.1', port });
  site.expect({ codes: ['www.mismatch'], about: ['404', 'another site'][number % 2] ?? '' });
  show(ground, site, `village-${number} aging`);
}

/** Answers that break the rules of HTTP, no IPv6, a function that is not there. */
function malformed(ground: Ground, city: CityOptions, number: number): void {
  const host = `www.xiang${number}zf.gov.cn`;
  const origin = `http://${host}:${ground.street.malformedPort}`;
  const site = functionless(city, number, origin);
  site.expect({ codes: ['http.malformed'], about: 'head' });
  site.expect({ codes: ['ipv6.missing'], about: 'A alone' });
  named(ground, host, createAnswers(site), origin, ['127.0.0.1']);
  ground.places.set(host, { ipv4: FOURTH, ipv6: [] });
  show(ground, site, `village-${number} malformed`);
}

/** A village in order with an IPv6 address that answers, where the machine has IPv6. */
async function soundSixth(ground: Ground, city: CityOptions, number: number): Promise<void> {
  if (!(await ground.street.openSixth())) return;
  const host = `www.xiang${number}zf.gov.cn`;
  const origin = `http://${host}:${ground.street.port}`;
  const site = village(city, number, origin, plansOf({}));
  named(ground, host, createAnswers(site), origin, ['127.0.0.1', '::1']);
  ground.places.set(host, { ipv4: FOURTH, ipv6: [SIXTH] });
  show(ground, site, `village-${number} sound`);
}

/** A village in order without a bare name: no rule asks for one, and many portals have none. */
function withoutBareName(ground: Ground, city: CityOptions, number: number): void {
  const host = `www.xiang${number}zf.gov.cn`;
  const origin = `http://${host}`;
  const site = village(city, number, origin, plansOf({}));
  plain(ground, origin, createAnswers(site));
  show(ground, site, `village-${number} no bare name`);
}

/** An IPv6 address where nobody answers, a template that shuts people out, a function that is not there. */
async function brokenSixth(ground: Ground, city: CityOptions, number: number): Promise<void> {
  const host = `www.xiang${number}zf.gov.cn`;
  let respond: Respond = () => html('');
  const port = await ground.street.openAlone((path) => respond(path));
  const origin = `http://${host}:${port}`;
  const site = functionless(city, number, origin);
  respond = createAnswers(site);
  site.expect({ codes: ['ipv6.unreachable'], about: 'AAAA, and nobody there' });
  const code = number % 2 === 0 ? 'a11y.lang' : 'a11y.viewport';
  for (const page of pagesOfSite(site).values())
    if (code === 'a11y.lang') page.lang = null;
    else page.viewport = 'width=device-width, user-scalable=no, maximum-scale=1.0';
  site.expect({ codes: [code], about: 'the whole template' });
  named(ground, host, respond, origin, ['127.0.0.1', NOWHERE]);
  ground.places.set(host, { ipv4: FOURTH, ipv6: [SIXTH] });
  show(ground, site, `village-${number} broken IPv6`);
}

function functionless(city: CityOptions, number: number, origin: string): Site {
  const { slugs, says } = FUNCTIONS[number % FUNCTIONS.length] ?? { slugs: [], says: /搜索/ };
  const site = village(
    city,
    number,
    origin,
    plansOf({}).filter(({ slug }) => !slugs.includes(slug)),
  );
  if (slugs.length === 0)
    for (const page of pagesOfSite(site).values())
      page.edits.push((markup) => markup.replace(/<form[\s\S]*?<\/form>/i, ''));
  site.expect({ codes: ['function.missing'], says, about: slugs.join(' ') || 'search' });
  return site;
}

function plansOf({ news = 1, others = 3 }: { news?: number; others?: number }): ColumnPlan[] {
  return SOUND_COLUMNS.filter(({ slug }) => slug !== 'qxdt').map((plan) => ({
    ...plan,
    count: plan.slug === 'gzdt' ? 9 : plan.slug === 'tzgg' ? 6 : 3,
    newest: plan.slug === 'gzdt' ? news : Math.max(plan.newest, others),
  }));
}

function village(city: CityOptions, number: number, origin: string, plans: readonly ColumnPlan[]): Site {
  const styles = STYLES.filter(({ name }) => name !== 'asp' && name !== 'empire');
  const style = styles[number % styles.length] ?? STYLES[0];
  const traits: Traits = {
    name: `木棉市香${number}乡人民政府`,
    host: new URL(origin).host,
    origin,
    code: `5104${String(30 + (number % 60)).padStart(2, '0')}${String(1_000 + number)}`,
    style,
    // Tables have no viewport of their own that could be wrong.
    shell: number % 4 < 2 ? 'modern' : 'divided',
    charset: 'utf-8',
    charsetLabel: 'utf-8',
    charsetInHeader: number % 2 === 0,
    filling: 'html',
    missing: 'status-404',
    today: city.today,
    luck: luckOf(city.seed * 7_000 + number),
    absolute: false,
    hasWorld: true,
  };
  return createSite(traits, plans);
}

/** A name that name servers know, so that its addresses can be asked for. */
function named(
  ground: Ground,
  host: string,
  respond: Respond,
  origin: string,
  addresses: readonly string[],
): void {
  const bare = host.replace(/^www\./, '');
  ground.street.open(host, respond);
  ground.street.open(bare, (path) => redirect(`${origin}${path}`, 301));
  ground.zone[host] = addresses;
  ground.zone[bare] = addresses;
}

async function secured(
  ground: Ground,
  host: string,
  pair: { key: string; cert: string },
  respond: Respond,
  site: Site,
  isOld: boolean,
): Promise<void> {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  const port = await ground.street.openSecure({ ...pair, ...(isOld ? old : {}) }, () => respond);
  ground.origins.set(`https://${host}`, { address: '127.0.0.1', port });
  if (isOld) site.expect({ codes: ['tls.legacy'], about: 'TLS 1.0' });
}
