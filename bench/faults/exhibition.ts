import { createOutbound, type LoopbackTarget, type Outbound } from '@mumian/outbound';
import { serveNames, type Zone } from '../../packages/outbound/test/name-server.ts';
import { luckOf } from '../extract-pages/luck.ts';
import { type PublicPlace, seenFromOutside } from './abroad.ts';
import { createAnswers } from './answers.ts';
import { type Credential, certify } from './certificate.ts';
import { type CityOptions, faultySite, OPEN_SITES, traitsOf } from './city.ts';
import { behindFirewall, FIREWALLS } from './firewalls.ts';
import type { Exhibit } from './gold.ts';
import { openStreet, type Respond, type Street } from './serve.ts';
import { file, redirect, type Site } from './site.ts';
import { createSite } from './sound-site.ts';
import { createWorld, knownHosts } from './world.ts';

const LOOPBACK = '127.0.0.1';
const DAY = 86_400_000;
const SIXTH = '2408:8000::1';

/** Where sites are put up: their names, servers and certificates. */
export interface Ground {
  readonly street: Street;
  readonly origins: Map<string, LoopbackTarget>;
  readonly zone: Record<string, Zone[string]>;
  readonly root: Credential;
  readonly intermediate: Credential;
  readonly exhibits: Exhibit[];
  /** Where the world would see hosts of which addresses are measured. */
  readonly places: Map<string, PublicPlace>;
}

export interface Exhibition {
  readonly exhibits: readonly Exhibit[];
  outbound(): Outbound;
  close(): Promise<void>;
}

/** Put up what `build` builds, among hosts that every site knows. */
export async function openExhibition(
  { today, seed }: { readonly today: string; readonly seed: number },
  build: (ground: Ground, city: CityOptions) => Promise<void>,
): Promise<Exhibition> {
  const street = await openStreet();
  const from = new Date(Date.now() - 30 * DAY);
  const to = new Date(Date.now() + 3_650 * DAY);
  const root = certify({ subject: 'Bench Root', from, to, authority: true });
  const intermediate = certify({ subject: 'Bench Intermediate', issuer: root, from, to, authority: true });
  const ground: Ground = {
    street,
    origins: new Map(),
    zone: {},
    root,
    intermediate,
    exhibits: [],
    places: new Map(),
  };
  plain(ground, 'http://ca.mumian.gov.cn', () => file('application/x-x509-ca-cert', intermediate.cert));
  const world = createWorld(luckOf(seed + 77));
  const city: CityOptions = { today, seed, world, hasWorld: true, originOf: (_, natural) => natural };
  // Somebody answers over IPv6, so that who does not is known to be silent.
  ground.places.set('www.gov.cn', { ipv4: '', ipv6: [SIXTH] });
  await build(ground, city);
  for (const [origin, respond] of [...knownHosts(), ...world.origins])
    if (origin.startsWith('https:')) await secure(ground, origin, respond);
    else plain(ground, origin, respond);
  const names = await serveNames(ground.zone);
  return {
    exhibits: ground.exhibits,
    outbound: () =>
      seenFromOutside(
        createOutbound({
          allowPrivate: true,
          demo: { suffix: 'mumian.gov.cn', origins: ground.origins },
          dns: { servers: [names.address] },
          roots: [root.cert],
        }),
        ground.places,
      ),
    async close() {
      await names.close();
      await street.close();
    },
  };
}

/** Put up the twenty sites of the first city. */
export async function openFirstCity(ground: Ground, city: CityOptions): Promise<void> {
  for (let index = 0; index < OPEN_SITES; index += 1) {
    const site = faultySite(index, city);
    await house(ground, site.traits.origin, createAnswers(site));
    show(ground, site, `site-${index} ${site.traits.style.name}`);
  }
  for (let index = OPEN_SITES; index < 20; index += 1) {
    const site = createSite(traitsOf(index, city));
    const after = index === 19 ? 90 : 0;
    const wall = FIREWALLS[index - OPEN_SITES] ?? FIREWALLS[1];
    const answers = createAnswers(site);
    await house(
      ground,
      site.traits.origin,
      wall === undefined ? answers : behindFirewall(answers, wall, after),
    );
    ground.exhibits.push({
      name: `site-${index} blocked`,
      url: `${site.traits.origin}/`,
      gold: [{ codes: ['monitor.blocked'], about: String(wall?.status) }],
      blocked: true,
    });
  }
}

export function show({ exhibits }: Ground, { traits, gold }: Site, name: string): void {
  exhibits.push({ name, url: `${traits.origin}/`, gold, blocked: false });
}

/** A site with all the doors it should have: the bare name beside www., and plain HTTP that leads to TLS. */
export async function house(ground: Ground, origin: string, respond: Respond): Promise<void> {
  const { hostname, protocol } = new URL(origin);
  const bare = hostname.replace(/^www\./, '');
  const home: Respond = (path) => redirect(`${origin}${path}`, 301);
  if (protocol === 'https:') {
    await secure(ground, origin, respond);
    plain(ground, `http://${hostname}`, home);
    if (bare !== hostname) await secure(ground, `https://${bare}`, home);
  } else plain(ground, origin, respond);
  if (bare !== hostname) plain(ground, `http://${bare}`, home);
}

export function plain({ street, origins }: Ground, origin: string, respond: Respond): void {
  const { hostname } = new URL(origin);
  street.open(hostname, respond);
  origins.set(origin, { address: LOOPBACK, port: street.port });
}

/** TLS in order: current, trusted, with its chain, for forty days and more. */
async function secure(
  { street, origins, root, intermediate }: Ground,
  origin: string,
  respond: Respond,
): Promise<void> {
  const { hostname } = new URL(origin);
  const leaf = certify({
    subject: hostname,
    issuer: intermediate,
    names: [hostname],
    from: new Date(Date.now() - 30 * DAY),
    to: new Date(Date.now() + 40 * DAY),
  });
  const port = await street.openSecure(
    { key: leaf.key, cert: leaf.cert + intermediate.cert, ca: root.cert },
    () => respond,
  );
  origins.set(origin, { address: LOOPBACK, port });
}
