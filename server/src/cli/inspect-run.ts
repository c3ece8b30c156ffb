import { createEvidence, type Evidence, StateRefused } from '@mumian/crawl';
import { inspectSite, type Report, reportHtml } from '@mumian/inspect';
import { createLazyRenderer, createOutbound } from '@mumian/outbound';
import { createChecker, standardLayers } from '@mumian/textcheck';
import { outputProblem, writeAtomically } from './inspect-output.ts';
import { createProgressLine, type Terminal } from './inspect-progress.ts';
import { refusalSentence } from './inspect-refusal.ts';
import { summaryText } from './inspect-summary.ts';
import { badUsage } from './usage.ts';

/** The command line as it was typed. */
export interface InspectionInput {
  readonly url: string;
  readonly maxPages: string;
  readonly concurrency: string;
  readonly cores: string;
  readonly json?: string;
  readonly html?: string;
  readonly allowPrivate: boolean;
  /** Let a local Chromium show the pages whose lists a script fills. */
  readonly browser: boolean;
  /** Read the texts of articles and lists for wrong words. */
  readonly text: boolean;
  /** State file: an inspection that was blocked or broken off goes on from it. */
  readonly state?: string;
  /** Folder for the bytes behind the findings. */
  readonly evidence?: string;
  readonly version: string;
}

/** What the verb touches outside of itself. */
export interface InspectionConsole {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: Terminal;
  readonly signal: AbortSignal;
  readonly now: Date;
}

/** Exit code when the start page was not read or a firewall ended it; the report is written all the same. */
const NOT_READ = 3;
const MAX_PAGES = 100_000;
const MAX_CONCURRENCY = 64;
const MAX_CORES = 16;

/**
 * Run `mumian inspect` and write its reports.
 *
 * @returns the exit code: 0 with or without findings, 2 for bad usage or a refused address, 3 when the start page
 *   was not read or a firewall ended the inspection
 */
export async function runInspection(input: InspectionInput, outside: InspectionConsole): Promise<number> {
  const { stdout, stderr } = outside;
  const maxPages = wholeNumber(input.maxPages, MAX_PAGES);
  const concurrency = wholeNumber(input.concurrency, MAX_CONCURRENCY);
  const cores = wholeNumber(input.cores, MAX_CORES);
  const problem =
    (maxPages === null ? `--max-pages 须为 1 至 ${MAX_PAGES} 的整数。` : null) ??
    (concurrency === null ? `--concurrency 须为 1 至 ${MAX_CONCURRENCY} 的整数。` : null) ??
    (cores === null ? `--cores 须为 1 至 ${MAX_CORES} 的整数。` : null) ??
    (await outputProblem([input.json === '-' ? undefined : input.json, input.html, input.state]));
  if (problem !== null || maxPages === null || concurrency === null || cores === null)
    return refuse(stderr, problem ?? '用法有误。');

  const policy = {
    allowPrivate: input.allowPrivate,
    // The start address is named by a person, so its port counts as registered.
    ports: portOf(input.url),
    agent: { version: input.version },
  };
  const outbound = createOutbound(policy);
  const renderer = createLazyRenderer({ policy });
  const evidence = openEvidence(input, outside.now);
  try {
    const verdict = await outbound.judge(input.url);
    if (verdict.verdict === 'refused') return refuse(stderr, refusalSentence(input.url, verdict.code));
    const progress = createProgressLine(stderr);
    const report = await inspectSite({
      url: new URL(input.url).href,
      outbound,
      maxPages,
      concurrency,
      cores,
      now: outside.now,
      version: input.version,
      signal: outside.signal,
      onProgress: progress.show,
      ...(input.browser ? { renderer } : {}),
      ...(input.text ? { texts: createChecker({ layers: standardLayers() }) } : {}),
      ...(input.state === undefined ? {} : { state: input.state }),
      ...(evidence === undefined ? {} : { evidence }),
    });
    progress.clear();
    await writeReports(input, report, stdout);
    return report.site.read && report.crawl.stopped !== 'blocked' ? 0 : NOT_READ;
  } catch (error) {
    if (error instanceof StateRefused) return refuse(stderr, stateSentence(input.state ?? ''));
    throw error;
  } finally {
    evidence?.close();
    await renderer.close();
    await outbound.close();
  }
}

async function writeReports(
  { json, html }: InspectionInput,
  report: Report,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (json !== undefined && json !== '-') await writeAtomically(json, text);
  if (html !== undefined) await writeAtomically(html, reportHtml(report));
  stdout.write(json === '-' ? text : summaryText(report));
}

function openEvidence({ evidence, version }: InspectionInput, now: Date): Evidence | undefined {
  if (evidence === undefined) return undefined;
  return createEvidence({ directory: evidence, origin: { software: `Mumian/${version}` }, now: () => now });
}

function stateSentence(file: string): string {
  return `状态文件“${file}”不是这个网站的，或由其他版本写成，不能从它继续；请换一个文件名。`;
}

function refuse(stderr: Terminal, sentence: string): number {
  stderr.write(`${sentence}\n`);
  return badUsage;
}

function wholeNumber(text: string, most: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value >= 1 && value <= most ? value : null;
}

function portOf(address: string): number[] {
  const port = URL.canParse(address) ? new URL(address).port : '';
  return port === '' ? [] : [Number(port)];
}
