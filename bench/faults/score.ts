import type { Exhibit, Gold } from './gold.ts';

/** As much of a finding as decides whether it is right. */
export interface Found {
  readonly code: string;
  readonly url: string;
  readonly message: string;
  readonly evidence: { readonly target?: string };
}

export interface Judged {
  readonly exhibit: Exhibit;
  readonly hits: readonly Gold[];
  readonly misses: readonly Gold[];
  readonly alarms: readonly Found[];
}

/** Hold what was found on a site against what is wrong with it. Each finding answers for one fault. */
export function judge(exhibit: Exhibit, found: readonly Found[]): Judged {
  const left = new Set(found);
  const hits: Gold[] = [];
  const misses: Gold[] = [];
  for (const gold of exhibit.gold) {
    if (gold.open === true) continue;
    const match = [...left].find((finding) => tells(finding, gold));
    if (match === undefined) misses.push(gold);
    else {
      left.delete(match);
      hits.push(gold);
    }
  }
  const open = exhibit.gold.filter((gold) => gold.open === true);
  const alarms = [...left].filter((finding) => !open.some((gold) => tells(finding, gold)));
  return { exhibit, hits, misses, alarms };
}

function tells({ code, url, message, evidence }: Found, { codes, urls, targets, near, says }: Gold): boolean {
  const target = evidence.target ?? '';
  return (
    codes.includes(code) &&
    (urls === undefined || has(urls, url)) &&
    (targets === undefined || has(targets, target)) &&
    (near === undefined || has(near, url) || has(near, target)) &&
    (says === undefined || says.test(message))
  );
}

const has = (addresses: readonly string[], address: string): boolean =>
  addresses.some((each) => spelled(each) === spelled(address));

/** Without what does not belong to the address of a page: fragment, session. */
function spelled(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href.replace(/;jsessionid=[^?]*/, '');
}

interface Row {
  injected: number;
  found: number;
  alarms: number;
}

export interface Tally {
  readonly rows: ReadonlyMap<string, Row>;
  readonly total: Row;
  readonly blocked: Row;
}

export function tally(judged: readonly Judged[]): Tally {
  const rows = new Map<string, Row>();
  const rowOf = (code: string): Row => {
    const row = rows.get(code) ?? { injected: 0, found: 0, alarms: 0 };
    rows.set(code, row);
    return row;
  };
  const blocked: Row = { injected: 0, found: 0, alarms: 0 };
  for (const { exhibit, hits, misses, alarms } of judged) {
    for (const { codes } of [...hits, ...misses]) rowOf(codes[0]).injected += 1;
    for (const { codes } of hits) rowOf(codes[0]).found += 1;
    for (const { code } of alarms) rowOf(code).alarms += 1;
    if (!exhibit.blocked) continue;
    blocked.injected += hits.length + misses.length;
    blocked.found += hits.length;
    blocked.alarms += alarms.length;
  }
  const sum = (field: keyof Row): number => [...rows.values()].reduce((total, row) => total + row[field], 0);
  return { rows, total: { injected: sum('injected'), found: sum('found'), alarms: sum('alarms') }, blocked };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '    –' : (part / whole).toFixed(3).padStart(5);

/** One line a code: what was injected, what was found of it, and what was found that is not there. */
export function table({ rows, total, blocked }: Tally, isBuilt: (code: string) => boolean): string {
  const line = (name: string, { injected, found, alarms }: Row, note = ''): string =>
    `${name.padEnd(24)} ${String(injected).padStart(8)} ${String(found).padStart(6)}  ${share(found, injected)} ${String(alarms).padStart(7)}  ${share(found, found + alarms)}${note}`;
  const sorted = [...rows].sort(([one], [other]) => one.localeCompare(other));
  return [
    'code                     injected  found  recall  alarms  precision',
    ...sorted.map(([code, row]) => line(code, row, isBuilt(code) ? '' : '  not built')),
    line('total', total),
    line('blocked sites', blocked),
  ].join('\n');
}
