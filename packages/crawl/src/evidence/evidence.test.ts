import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exchangeOf, failureOf } from '../../test/evidence-exchange.ts';
import { readArchive } from '../../test/evidence-reading.ts';
import { createEvidence, type Evidence } from './evidence.ts';

let base = '';
let directory = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'mumian-evidence-'));
  directory = join(base, 'run');
});
afterEach(() => rmSync(base, { recursive: true }));

const start = (spoolBytes?: number): Evidence =>
  createEvidence({
    directory,
    origin: { software: 'Mumian/0.1.0' },
    now: () => new Date('2026-11-23T01:00:00Z'),
    ...(spoolBytes === undefined ? {} : { spoolBytes }),
  });
const addresses = async () =>
  (await readArchive(join(directory, 'evidence.warc.gz')))
    .filter(({ type }) => type === 'response' || type === 'metadata')
    .map(({ type, url }) => `${type} ${url}`);

describe('the evidence of a run', () => {
  test('pages behind a finding and failed probes are kept, the rest is gone', async () => {
    const evidence = start();
    evidence.spool('a', exchangeOf({ url: 'http://a.gov.cn/' }));
    evidence.spool('b', exchangeOf({ url: 'http://b.gov.cn/' }));
    evidence.spool('c', failureOf({ url: 'http://c.gov.cn/' }));
    expect(evidence.keep('a', 'meta.missing')).not.toBeNull();
    expect(evidence.keep('c', 'page.unreachable')).not.toBeNull();
    expect(evidence.keep('never fetched', 'page.unreachable')).toBeNull();
    evidence.close();
    expect(evidence.trouble()).toBeNull();
    expect(await addresses()).toEqual([
      'response http://a.gov.cn/',
      'metadata http://a.gov.cn/',
      'metadata http://c.gov.cn/',
    ]);
    expect(readdirSync(directory)).toEqual(['evidence.warc.gz']);
  });

  test('a page with two findings is kept once, at one place', async () => {
    const evidence = start();
    evidence.spool('a', exchangeOf());
    const kept = evidence.keep('a', 'meta.missing');
    expect(evidence.keep('a', 'date.missing')).toEqual(kept);
    evidence.close();
    expect(await addresses()).toHaveLength(2);
  });

  test('a run without findings leaves nothing', () => {
    const evidence = start();
    evidence.spool('a', exchangeOf());
    evidence.close();
    expect(readdirSync(directory)).toEqual([]);
  });

  test('a picture stands beside its page', async () => {
    const evidence = start();
    evidence.spool('a', exchangeOf());
    const kept = evidence.keep('a', 'meta.missing');
    evidence.keepPicture('a', 'http://a.gov.cn/', Buffer.from('png'));
    evidence.close();
    const picture = (await readArchive(join(directory, 'evidence.warc.gz'))).at(-1);
    expect(picture?.field('WARC-Concurrent-To')).toBe(kept?.record.recordId);
  });

  test('a disk that refuses stops the evidence, not the inspection, and is told', () => {
    writeFileSync(directory, 'a file where the folder should be');
    const evidence = start();
    evidence.spool('a', exchangeOf());
    expect(evidence.keep('a', 'meta.missing')).toBeNull();
    evidence.close();
    expect(evidence.trouble()?.message).toMatch(/EEXIST|ENOTDIR/);
    expect(existsSync(directory)).toBe(true);
  });
});
