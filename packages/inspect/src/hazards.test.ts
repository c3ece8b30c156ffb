import { describe, expect, test } from 'vitest';
import { addressHazards } from '../test/hazards/address.ts';
import { charsetHazards } from '../test/hazards/charset.ts';
import { firewallHazards } from '../test/hazards/firewall.ts';
import type { Hazard } from '../test/hazards/hazard.ts';
import { httpHazards } from '../test/hazards/http-wire.ts';
import { inspectHazard, saidOf } from '../test/hazards/inspection.ts';
import { networkHazards } from '../test/hazards/network.ts';
import { listHazards } from '../test/hazards/script-list.ts';
import { tlsHazards } from '../test/hazards/tls.ts';
import { trapHazards } from '../test/hazards/trap.ts';

const gallery: Readonly<Record<string, readonly Hazard[]>> = {
  network: networkHazards,
  encryption: tlsHazards,
  'answers on the wire': httpHazards,
  charsets: charsetHazards,
  addresses: addressHazards,
  'firewalls and doors': firewallHazards,
  'lists by script': listHazards,
  traps: trapHazards,
};

describe.each(Object.entries(gallery))('%s: a site', (_, hazards) => {
  test.each(hazards.map((hazard) => [hazard.name, hazard] as const))('%s', async (_name, hazard) => {
    const site = await hazard.serve();
    try {
      const said = saidOf(await inspectHazard(hazard, site));
      expect(said).toMatchObject({ stopped: null, ...hazard.expected });
    } finally {
      await site.close();
    }
  });
});
