import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEvidence, readRecord } from '@mumian/crawl';
import { createLazyRenderer, createRenderer } from '@mumian/outbound';
import { afterAll, expect, test } from 'vitest';
import { inspectPages } from '../test/bureau-inspection.ts';
import { plainPage, SOUND } from '../test/bureau-site.ts';

const policy = { allowPrivate: true };
const choice = await createRenderer({ policy });
const why = choice.available ? '' : ` (${choice.code})`;
if (choice.available) await choice.renderer.close();
const folder = mkdtempSync(join(tmpdir(), 'mumian-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const faulty = { ...SOUND, '/': plainPage('首页', '<a href="/gone">旧闻</a>') };

function openEvidence(name: string) {
  const directory = join(folder, name);
  const now = () => new Date('2026-11-23T01:02:03Z');
  return { directory, evidence: createEvidence({ directory, origin: { software: 'Mumian/0.1.0' }, now }) };
}

test.skipIf(!choice.available)(`[1.3] the page behind a finding is kept as a picture too${why}`, async () => {
  const { directory, evidence } = openEvidence('with');
  const renderer = createLazyRenderer({ policy });
  const { findings } = await inspectPages(faulty, { evidence, renderer });
  await renderer.close();
  evidence.close();
  const picture = findings.find(({ code }) => code === 'link.dead.internal')?.evidence.picture;
  if (picture === undefined) throw new Error('no picture was kept');
  const record = readRecord(join(directory, picture.file), picture.offset, picture.length);
  expect(record?.type).toBe('resource');
  expect(record?.block.subarray(1, 4).toString('latin1')).toBe('PNG');
});

test('without a browser the finding stands as it is, with its bytes', async () => {
  const { evidence } = openEvidence('without');
  const renderer = createLazyRenderer({ policy, executablePath: '/nowhere/chromium' });
  const { findings } = await inspectPages(faulty, { evidence, renderer });
  evidence.close();
  const [finding] = findings.filter(({ code }) => code === 'link.dead.internal');
  expect(finding?.evidence.record).toBeDefined();
  expect(finding?.evidence.picture).toBeUndefined();
});
