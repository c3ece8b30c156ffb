import { certify } from '../certificate.ts';
import { type Ground, house, plain } from '../exhibition.ts';
import { behindFirewall, FIREWALLS } from '../firewalls.ts';
import type { Respond } from '../serve.ts';
import { html, redirect } from '../site.ts';
import { answersOf } from './frame.ts';
import type { Town } from './site.ts';

/** Small towns of the second city, with faults that a site has once; so many of each group. */
export const GROUP = 30;
const DAY = 86_400_000;
const FOURTH = '203.119.25.1';
const SIXTH = '240e:ff::8';
const NOBODY = 9;

type Build = (index: number, origin: string) => Town;

const ITEMS = ['sponsor', 'contact', 'code', 'icp', 'police', 'map', 'mark', 'find'] as const;
const FUNCTIONS = [
  { channels: ['解读回应'], says: /解读/ },
  { channels: ['政民互动'], says: /互动/ },
  { channels: ['办事大厅'], says: /办事/ },
  { channels: [], says: /搜索/ },
] as const;

/** Put up four groups: bad certificates, old news, broken HTTP and IPv6, and sites that nobody can read. */
export async function openHamlets(ground: Ground, build: Build): Promise<void> {
  for (let index = 0; index < GROUP; index += 1) {
    await shady(ground, build, index);
    await sleepy(ground, build, GROUP + index);
    clumsy(ground, build, 2 * GROUP + index);
    await lonely(ground, build, 3 * GROUP + index);
    unread(ground, build, 4 * GROUP + index);
  }
}

/** Under a company's name, with a certificate that browsers refuse, a search that fails, a foot that lacks an item. */
async function shady(ground: Ground, build: Build, index: number): Promise<void> {
  const host = `www.cun${index}.${['com', 'net.cn', 'org', 'cc'][index % 4]}`;
  const town = build(index, `https://${host}`);
  const item = ITEMS[index % ITEMS.length] ?? 'code';
  town.lacking.add(item);
  town.searchWorks = false;
  town.gold.push(
    { codes: ['domain.invalid'], about: host },
    { codes: ['footer.missing'], urls: [town.url('/')], about: item },
    { codes: ['search.broken'], about: 'finds nothing' },
    { codes: ['tls.invalid'], about: String(index % 3) },
  );
  await house(ground, town.origin, answersOf(town));
  const bare = host.replace(/^www\./, '');
  const leaf = certify({
    subject: index % 3 === 1 ? 'vhost.idc.com' : host,
    names: index % 3 === 1 ? ['vhost.idc.com'] : [host, bare],
    from: new Date(Date.now() - 500 * DAY),
    to: new Date(Date.now() + (index % 3 === 0 ? -3 : 200) * DAY),
    ...(index % 3 === 2 ? {} : { issuer: ground.intermediate }),
  });
  const cert = index % 3 === 2 ? leaf.cert : leaf.cert + ground.intermediate.cert;
  const port = await ground.street.openSecure({ key: leaf.key, cert }, () => answersOf(town));
  ground.origins.set(`https://${host}`, { address: '127.0.0.1', port });
  ground.places.set(host, { ipv4: FOURTH, ipv6: [SIXTH] });
  show(ground, town, `hamlet-${index} shady`);
}

/** TLS 1.1 without the intermediate, running out; nothing new for weeks; without www. something else. */
async function sleepy(ground: Ground, build: Build, index: number): Promise<void> {
  const host = `www.cun${index}.gov.cn`;
  const bare = host.replace(/^www\./, '');
  const town = build(index, `https://${host}`);
  const days = 1 + (index % 28);
  town.gold.push(
    { codes: ['home.stale'], urls: [town.url('/')], about: 'weeks' },
    { codes: ['column.stale'], urls: [town.url(town.channels[0]?.path ?? '/')], about: 'news' },
    { codes: ['tls.expiring'], about: `${days} days` },
    { codes: ['tls.chain-incomplete'], about: 'leaf alone' },
    { codes: ['tls.legacy'], about: 'TLS 1.1' },
    { codes: ['www.mismatch'], about: 'bare name' },
  );
  const leaf = certify({
    subject: host,
    names: [host, bare],
    issuer: ground.intermediate,
    issuerAt: 'http://ca.mumian.gov.cn/intermediate.crt',
    from: new Date(Date.now() - 90 * DAY),
    to: new Date(Date.now() + days * DAY + DAY / 2),
  });
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  const respond = answersOf(town);
  const port = await ground.street.openSecure({ key: leaf.key, cert: leaf.cert, ...old }, () => respond);
  ground.origins.set(`https://${host}`, { address: '127.0.0.1', port });
  plain(ground, `http://${host}`, (path) => redirect(`https://${host}${path}`, 301));
  const other =
    index % 2 === 0
      ? html(
          '<html lang="zh-CN"><head><title>主机开通成功</title></head><body><h1>恭喜，您的虚拟主机已开通！</h1><p>请上传网站程序。</p></body></html>',
        )
      : { ...html('<h1>403 Forbidden</h1>'), status: 404 };
  plain(ground, `http://${bare}`, () => other);
  const barePort = await ground.street.openSecure(
    { key: leaf.key, cert: leaf.cert + ground.intermediate.cert },
    () => () => other,
  );
  ground.origins.set(`https://${bare}`, { address: '127.0.0.1', port: barePort });
  show(ground, town, `hamlet-${index} sleepy`);
}

/** Answers that break the rules of HTTP, no IPv6, a page that took too long, one that asks who is there. */
function clumsy(ground: Ground, build: Build, index: number): void {
  const host = `www.cun${index}.gov.cn`;
  const town = build(index, `http://${host}:${ground.street.malformedPort}`);
  functionless(town, index);
  const [slide] = FIREWALLS.slice(5);
  if (slide !== undefined) town.extras.set(`/cx${index}.html`, slide);
  town.put(`<p>　　成绩查询<a href="/cx${index}.html">入口</a></p>`);
  town.gold.push(
    { codes: ['page.challenge'], targets: [town.url(`/cx${index}.html`)], about: 'asks to slide' },
    { codes: ['http.malformed'], about: 'head' },
    { codes: ['ipv6.missing'], about: 'A alone' },
  );
  named(ground, town, ['127.0.0.1']);
  ground.places.set(host, { ipv4: FOURTH, ipv6: [] });
  show(ground, town, `hamlet-${index} clumsy`);
}

/** An IPv6 address where nobody answers; pages without a title or heading, one that cannot be enlarged, a bare address. */
async function lonely(ground: Ground, build: Build, index: number): Promise<void> {
  const host = `www.cun${index}.gov.cn`;
  let respond: Respond = () => html('');
  const port = await ground.street.openAlone((path) => respond(path));
  const town = build(index, `http://${host}:${port}`);
  const untitled = town.take();
  untitled.edits.push((text) => text.replace(/<title>.*?<\/title>/, '<title> </title>'));
  const small = town.take();
  small.head.push('<meta name="viewport" content="width=device-width,user-scalable=0">');
  const numeric = `http://119.6.${20 + index}.8:8081/ks/`;
  plain(ground, numeric.replace('/ks/', ''), () =>
    html('<html lang="zh"><head><title>报名系统</title></head><body><h1>报名系统</h1></body></html>'),
  );
  const bare = town.put(`<p>　　报名网址：<a href="${numeric}">网上报名</a></p>`);
  const away = `/zhuanti/${index}/`;
  const elsewhere = `http://www.zhuanti-${index}.com`;
  plain(ground, elsewhere, () =>
    html(
      '<html lang="zh"><head><title>主题活动</title></head><body><h1>主题活动</h1><p>活动介绍。</p></body></html>',
    ),
  );
  town.extras.set(away, redirect(`${elsewhere}/`, 302));
  town.put(`<p>　　专题：<a href="${away}">主题活动</a></p>`);
  town.gold.push(
    { codes: ['ipv6.unreachable'], about: 'AAAA, and nobody there' },
    { codes: ['a11y.title'], urls: [town.url(untitled.path)], about: 'blank' },
    { codes: ['a11y.viewport'], urls: [town.url(small.path)], about: 'user-scalable=0' },
    { codes: ['link.bare-ip'], urls: [town.url(bare.path)], about: numeric },
    { codes: ['link.redirects-away'], targets: [town.url(away)], about: away },
  );
  respond = answersOf(town);
  named(ground, town, ['127.0.0.1', '::1']);
  ground.places.set(host, { ipv4: FOURTH, ipv6: [SIXTH] });
  show(ground, town, `hamlet-${index} lonely`);
}

/** Behind a firewall, at once or later; or not there at all. */
function unread(ground: Ground, build: Build, index: number): void {
  const town = build(index, `http://www.cun${index}.gov.cn`);
  const wall = FIREWALLS[index % FIREWALLS.length] ?? html('');
  plain(ground, town.origin, behindFirewall(answersOf(town), wall, index % 4 === 0 ? 25 : 0));
  const gold = [{ codes: ['monitor.blocked'], about: String(wall.status) }] as const;
  ground.exhibits.push({ name: `hamlet-${index} blocked`, url: town.url('/'), gold, blocked: true });
  const gone = `http://www.cun-gone${index}.gov.cn`;
  if (index % 3 === 0) plain(ground, gone, () => ({ ...html('<h1>410 Gone</h1>'), status: 410 }));
  if (index % 3 === 1) ground.origins.set(gone, { address: '127.0.0.1', port: NOBODY });
  ground.exhibits.push({
    name: `hamlet-gone-${index}`,
    url: `${gone}/`,
    gold: [
      {
        codes: ['page.unreachable'],
        urls: [`${gone}/`],
        about: ['410', 'refused', 'no name'][index % 3] ?? '',
      },
    ],
    blocked: false,
  });
}

function functionless(town: Town, index: number): void {
  const { channels, says } = FUNCTIONS[index % FUNCTIONS.length] ?? { channels: [], says: /搜索/ };
  const names: readonly string[] = channels;
  if (names.length === 0) town.hasSearch = false;
  for (const name of names) {
    const at = town.channels.findIndex((channel) => channel.name === name);
    const [removed] = at < 0 ? [] : town.channels.splice(at, 1);
    if (removed !== undefined) town.menu.delete(removed.number);
  }
  town.gold.push({ codes: ['function.missing'], says, about: names.join(' ') || 'search' });
}

function named(ground: Ground, town: Town, addresses: readonly string[]): void {
  const bare = town.host.replace(/^www\./, '');
  ground.street.open(town.host, answersOf(town));
  ground.street.open(bare, (path) => redirect(town.url(path), 301));
  ground.zone[town.host] = addresses;
  ground.zone[bare] = addresses;
}

function show({ exhibits }: Ground, town: Town, name: string): void {
  exhibits.push({ name: `${name} ${town.manner.name}`, url: town.url('/'), gold: town.gold, blocked: false });
}
