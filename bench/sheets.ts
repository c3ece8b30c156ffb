import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RowOf, readRows, sheetSchema, writeRows } from '../packages/sheets/src/index.ts';

const schema = sheetSchema({
  title: '网站',
  columns: [
    { key: 'code', title: '网站标识码', kind: 'text', required: true, width: 14 },
    { key: 'name', title: '网站名称', kind: 'text', required: true, width: 30 },
    { key: 'home', title: '首页网址', kind: 'url', required: true, width: 40 },
    { key: 'unit', title: '主办单位', kind: 'text', required: true, width: 30 },
    {
      key: 'state',
      title: '状态',
      kind: 'choice',
      required: true,
      width: 10,
      choices: [
        { value: 'open', label: '运行' },
        { value: 'closed', label: '关停' },
      ],
    },
    { key: 'phone', title: '联系电话', kind: 'phone', required: false, width: 16 },
    { key: 'since', title: '开通日期', kind: 'date', required: false, width: 12 },
    { key: 'columns', title: '栏目数', kind: 'integer', required: false, width: 8 },
  ],
});
const DEFAULT_ROWS = 100_000;
const SAMPLE_MS = 20;

/**
 * `npm run bench -- sheets [rows]`: writes a table of eight columns, 100,000 rows unless told, and reads it back through
 * intake and the schema. Prints rows a second and peak memory, of this process and (on Linux) of the child that parses.
 */
export async function run([count]: string[]): Promise<void> {
  const rows = Number(count ?? DEFAULT_ROWS);
  const folder = await mkdtemp(join(tmpdir(), 'mumian-sheets-'));
  const path = join(folder, 'sites.xlsx');
  try {
    await measure('write', rows, async () => {
      await writeRows(schema, sites(rows), createWriteStream(path));
      return rows;
    });
    console.log(`file: ${megabytes((await stat(path)).size)}`);
    const child = watchChild();
    await measure('read', rows, async () => {
      let good = 0;
      for await (const row of readRows(path, schema)) if ('value' in row) good += 1;
      return good;
    });
    console.log(`child: peak memory ${megabytes(child())}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* sites(count: number): AsyncGenerator<RowOf<typeof schema>> {
  for (let number = 0; number < count; number++) {
    yield {
      code: String(5_100_000_000 + number),
      name: `木棉市第${number}政府网站`,
      home: `https://www${number}.mumian.gov.cn/`,
      unit: `木棉市第${number % 977}办公室`,
      state: number % 9 === 0 ? 'closed' : 'open',
      phone: number % 3 === 0 ? null : `0812-${3_000_000 + (number % 999_999)}`,
      since: new Date(Date.UTC(2005, 0, 1 + (number % 7_000))).toISOString().slice(0, 10),
      columns: number % 40,
    };
  }
}

async function measure(what: string, rows: number, work: () => Promise<number>): Promise<void> {
  const start = performance.now();
  const done = await work();
  const seconds = (performance.now() - start) / 1_000;
  if (done !== rows) throw new Error(`${what}: ${done} of ${rows} rows`);
  const peak = megabytes(process.resourceUsage().maxRSS * 1_024);
  console.log(
    `${what}: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, peak memory so far ${peak}`,
  );
}

/** Looks at the children of this process until asked for the highest peak of any of them. */
function watchChild(): () => number {
  let peak = 0;
  const look = async (): Promise<void> => {
    for (const pid of await childrenOfUs()) {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024);
    }
  };
  const timer = setInterval(() => void look(), SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

async function childrenOfUs(): Promise<string[]> {
  const tasks = await readdir('/proc/self/task').catch(() => []);
  const lists = tasks.map((task) => readFile(`/proc/self/task/${task}/children`, 'utf8').catch(() => ''));
  return (await Promise.all(lists)).join(' ').split(' ').filter(Boolean);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
