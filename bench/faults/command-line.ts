import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Found } from './score.ts';

const program = join(import.meta.dirname, '..', '..', 'scripts', 'mumian.mjs');

/** Inspect as a person would, by `mumian inspect`, and read the report that it writes. */
export async function inspectByCommand(url: string, maxPages: number): Promise<Found[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mumian-faults-'));
  const report = join(folder, 'report.json');
  const args = [
    program,
    'inspect',
    url,
    '--json',
    report,
    '--max-pages',
    String(maxPages),
    '--allow-private',
  ];
  try {
    await ended(args);
    const { findings, unverified } = JSON.parse(await readFile(report, 'utf8')) as Record<string, Found[]>;
    return [...(findings ?? []), ...(unverified ?? [])];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** 3 is the exit code of a site that was blocked or not read: its report is there all the same. */
function ended(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 1 << 26 }, (error, _, stderr) => {
      if (error === null || error.code === 3) resolve();
      else reject(new Error(`mumian inspect failed: ${stderr.slice(-2_000)}`));
    });
  });
}
