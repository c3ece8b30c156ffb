import { createOutbound } from '@mumian/outbound';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, expect } from 'vitest';
import { type InspectOptions, inspectSite } from '../src/inspect.ts';
import schema from '../src/report.schema.json' with { type: 'json' };
import type { Report } from '../src/report.ts';
import { type Answer, serveBureau } from './bureau-site.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Close something at the end of the running test. */
export function closeAfterwards(close: () => Promise<void>): void {
  closers.push(close);
}

const validate = new Ajv2020({ strict: false, formats: { uri: true, 'date-time': true } }).compile(schema);

/** Serve pages and inspect them on 2026-11-23, 09:02 in Shanghai; every report is checked against its schema. */
export async function inspectPages(
  pages: Readonly<Record<string, Answer>>,
  options: Partial<InspectOptions> = {},
): Promise<Report> {
  const site = await serveBureau(pages);
  closers.push(site.close);
  return inspectUrl(site.url, options);
}

export async function inspectUrl(url: string, options: Partial<InspectOptions> = {}): Promise<Report> {
  const outbound = createOutbound({ allowPrivate: true });
  closers.push(() => outbound.close());
  const report = await inspectSite({
    url,
    outbound,
    maxPages: 100,
    concurrency: 4,
    now: new Date('2026-11-23T01:02:03Z'),
    version: '0.1.0',
    pause: () => Promise.resolve(),
    ...options,
  });
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors ?? []).toEqual([]);
  return report;
}
