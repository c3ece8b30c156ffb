import { type PageLine, pageLines } from '@mumian/extract';
import { z } from 'zod';
import { loadFindings } from '../findings/index.ts';
import { idSchema } from '../platform/database/index.ts';
import { type Route, route } from '../platform/http/index.ts';
import { reading } from '../platform/operation/index.ts';
import { keptPage, locatorSchema } from './kept-page.ts';

const partSchema = z.object({ from: z.int(), to: z.int() });

const snapshotSchema = z.object({
  /** The page's text, with the part of a line that is in question; null where the archive has none, with the reason. */
  lines: z.array(z.object({ text: z.string(), mark: partSchema.nullable() })).nullable(),
  reason: z.string().nullable(),
  /** When it was fetched; null where that is not known. */
  at: z.string().nullable(),
  status: z.int().nullable(),
});

type Snapshot = z.output<typeof snapshotSchema>;

const MOST_LINES = 3000;

/** Where the page behind a finding lies in the archive; the file is read once the transaction is over. */
const findSnapshot = reading(
  {
    name: 'finding.snapshot',
    summary: '查看问题的页面快照',
    permission: 'finding.read',
    input: z.strictObject({ id: idSchema }),
  },
  async (ctx, { id }) => {
    const [finding] = await loadFindings(ctx, [id], 'read');
    const { record, page, element, text } = finding?.evidence ?? {};
    const locator = locatorSchema.safeParse(page ?? record);
    const kept = finding?.source_name === 'monitoring.inspection' && finding.source_id !== null;
    return {
      siteId: finding?.site_id ?? '',
      inspectionId: kept ? finding.source_id : null,
      locator: locator.success ? locator.data : null,
      path: typeof element === 'string' ? element : '',
      words: typeof text === 'string' ? text : '',
    };
  },
);

type Found = Awaited<ReturnType<typeof findSnapshot>>;

/** The page of a finding as inert text, with its place marked. */
export function snapshotRoute(dataFolder: string): Route {
  return route({
    method: 'GET',
    path: '/findings/:id/snapshot',
    permission: 'finding.read',
    operation: findSnapshot,
    answer: snapshotSchema,
    deliver: (found) => snapshotOf(dataFolder, found),
  });
}

function snapshotOf(dataFolder: string, found: Found): Snapshot {
  const { siteId, inspectionId, locator } = found;
  if (locator === null || inspectionId === null) return without('这类问题不留存页面');
  const page = keptPage(dataFolder, { siteId, inspectionId, locator });
  if (page === 'gone') return without('存档已清理或损坏');
  if (page === 'empty') return without('当时没有取得页面内容');
  const { url, body, type: contentType, at, status } = page;
  const lines: PageLine[] = pageLines({ url, body, contentType }, { path: found.path, words: found.words });
  return { lines: lines.slice(0, MOST_LINES), reason: null, at, status };
}

function without(reason: string): Snapshot {
  return { lines: null, reason, at: null, status: null };
}
