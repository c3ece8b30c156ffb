import { findingCodes, inspectSite } from '@mumian/inspect';
import { closeVillages } from './faults/closed-villages.ts';
import { inspectByCommand } from './faults/command-line.ts';
import { type Exhibition, openExhibition, openFirstCity } from './faults/exhibition.ts';
import type { Exhibit } from './faults/gold.ts';
import { OF_THE_ADDRESS, openPorts } from './faults/ports.ts';
import { type Found, type Judged, judge, table, tally } from './faults/score.ts';
import { openSecondCity } from './faults/second-city.ts';
import { openVillages } from './faults/villages.ts';

const MAX_PAGES = 2_000;
const AT_A_TIME = 5;

/** `npm run bench:faults`: see bench/faults/README.md. */
export async function run(args: readonly string[] = []): Promise<void> {
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  // The command line knows no other day than this one, and what is dated today may still lie ahead of its clock.
  const ahead = args.includes('--cli') ? -16 : 8;
  const today = option('day') ?? new Date(Date.now() + ahead * 3_600_000).toISOString().slice(0, 10);
  const seed = Number(option('seed') ?? 1);
  const only = option('only');
  const byCommand = args.includes('--cli');
  const open = option('city') === 'second' ? openSecond : openWhole;
  const exhibition = byCommand ? await openPorts({ today, seed }) : await open({ today, seed });
  const chosen = exhibition.exhibits.filter(({ name }) => only === undefined || name.includes(only));
  const started = performance.now();
  const now = new Date(`${today}T09:30:00+08:00`);
  const judged = await inspectAll(chosen, byCommand ? 2 : AT_A_TIME, async (exhibit) =>
    byCommand
      ? (await inspectByCommand(exhibit.url, MAX_PAGES)).filter(({ code }) => !OF_THE_ADDRESS.includes(code))
      : findingsOf(exhibition, exhibit, now),
  );
  await exhibition.close();
  if (args.includes('--errors')) for (const each of judged) tellErrors(each);
  const built = new Set<string>(findingCodes);
  console.log(table(tally(judged), (code) => built.has(code)));
  console.log(`${judged.length} sites in ${((performance.now() - started) / 1_000).toFixed(0)} s`);
}

function openWhole(options: { readonly today: string; readonly seed: number }): Promise<Exhibition> {
  return openExhibition(options, async (ground, city) => {
    await openFirstCity(ground, city);
    await openVillages(ground, city);
    closeVillages(ground, city);
  });
}

function openSecond(options: { readonly today: string; readonly seed: number }): Promise<Exhibition> {
  return openExhibition(options, openSecondCity);
}

async function inspectAll(
  exhibits: readonly Exhibit[],
  atATime: number,
  inspect: (exhibit: Exhibit) => Promise<Found[]>,
): Promise<Judged[]> {
  const waiting = [...exhibits];
  const judged: Judged[] = [];
  const work = async (): Promise<void> => {
    for (let exhibit = waiting.shift(); exhibit !== undefined; exhibit = waiting.shift())
      judged.push(judge(exhibit, await inspect(exhibit)));
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return judged.sort((one, other) => exhibits.indexOf(one.exhibit) - exhibits.indexOf(other.exhibit));
}

async function findingsOf(exhibition: Exhibition, { url }: Exhibit, now: Date): Promise<Found[]> {
  const outbound = exhibition.outbound();
  try {
    const report = await inspectSite({
      url,
      outbound,
      maxPages: MAX_PAGES,
      concurrency: 8,
      now,
      version: 'bench',
      pause: async () => undefined,
    });
    return [...report.findings, ...report.unverified];
  } finally {
    await outbound.close();
  }
}

function tellErrors({ exhibit, misses, alarms }: Judged): void {
  for (const { codes, urls, targets, near, about } of misses)
    console.log(
      `missed  ${exhibit.name}  ${codes[0]}  ${[...(targets ?? urls ?? near ?? [])].slice(0, 2).join(' ')}  (${about})`,
    );
  for (const { code, url, message, evidence } of alarms)
    console.log(`alarm   ${exhibit.name}  ${code}  ${url}  ${evidence.target ?? ''}  ${message}`);
}
