import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createEvidence } from '@mumian/crawl';
import { inspectSite, type Report } from '@mumian/inspect';
import { createOutbound } from '@mumian/outbound';
import manifest from '../../package.json' with { type: 'json' };
import { evidenceFolder } from '../../src/monitoring/index.ts';
import { type DemoSite, siteOf } from '../city/site.ts';
import { BLOCKED_SITE } from '../sites/answer.ts';
import { plantedFaults } from '../sites/faulty-site.ts';
import { DEMO_SUFFIX } from '../sites/origins.ts';
import { startDemoSites } from '../sites/server.ts';

/** What the inspection saw of one site, with the faults that have been mended since. */
export interface Look {
  site: DemoSite;
  report: Report;
  /** Addresses of the pages that were fetched. */
  visited: string[];
}

/** The looks of which the history is made, and the archives of their pages. */
export interface Looks {
  all: readonly Look[];
  /** Says that an inspection of the history has seen the pages of a site. */
  keepPages(look: Look, of: { siteId: string; inspectionId: string }): void;
  /** Once the history is committed: gives the inspections their archives. */
  settle(): Promise<void>;
}

const MOST_PAGES = 200;
const REQUESTS_AT_ONCE = 8;
const LOOKS_AT_ONCE = 2;

/** Sites that are looked at for real; the others have no fault. */
const lookedAt = [...plantedFaults.map(({ slug }) => `site-${slug}`), BLOCKED_SITE];

/** Inspects the faulty demo sites as the machine does, before the history is told, so that its evidence is real. */
export async function lookAtFaultySites(now: Date, dataFolder: string): Promise<Looks> {
  const folder = join(dataFolder, 'evidence', `demo-${randomUUID()}`);
  const demo = await startDemoSites({ now, asOf: 'past' });
  const outbound = createOutbound({
    agent: { version: manifest.version },
    demo: { suffix: DEMO_SUFFIX, origins: demo.origins },
  });
  try {
    const waiting = [...lookedAt];
    const all: Look[] = [];
    const inspectNext = async () => {
      for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
        all.push(await inspect(siteOf(key.replace(/^site-/, ''))));
      }
    };
    await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, inspectNext));
    const kept: { from: string; to: string }[] = [];
    const byOrder = (look: Look) => lookedAt.indexOf(look.site.key);
    return {
      all: all.sort((one, other) => byOrder(one) - byOrder(other)),
      keepPages: ({ site }, of) => {
        kept.push({ from: join(folder, site.key), to: evidenceFolder(dataFolder, of) });
      },
      settle: async () => {
        for (const { from, to } of kept) {
          await mkdir(to, { recursive: true, mode: 0o700 });
          for (const name of await readdir(from)) await copyFile(join(from, name), join(to, name));
        }
        await rm(folder, { recursive: true, force: true });
      },
    };
  } finally {
    await outbound.close();
    await demo.close();
  }

  async function inspect(site: DemoSite): Promise<Look> {
    const origin = { software: `Mumian/${manifest.version}` };
    const evidence = createEvidence({ directory: join(folder, site.key), origin, now: () => now });
    const visited: string[] = [];
    const limits = { maxPages: MOST_PAGES, concurrency: REQUESTS_AT_ONCE };
    const report = await inspectSite({
      ...{ url: site.url, ...limits, outbound, now, version: manifest.version, evidence },
      onProgress: ({ currentUrl }) => visited.push(currentUrl),
    });
    evidence.close();
    return { site, report, visited };
  }
}
