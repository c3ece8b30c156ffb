import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';

/**
 * What a small site answers at a path: a page's markup, one by whose mark a client may ask whether it has changed, a
 * status, or nothing until it is let go.
 */
export type SmallPage =
  | string
  | { body: string; etag: string }
  | { status: number; location?: string }
  | 'hang';

/** A real site on loopback whose pages a test changes while it runs. */
export interface SmallSite {
  url: string;
  pages: Map<string, SmallPage>;
  /** Settles when the path is asked for next. */
  asked(path: string): Promise<void>;
  /** How often the path has been asked for. */
  timesAsked(path: string): number;
  /** The statuses that the path has been answered with. */
  answers(path: string): number[];
  close(): Promise<void>;
}

/** Starts a site with these pages; any other path is 404. */
export async function startSmallSite(pages: Record<string, SmallPage>): Promise<SmallSite> {
  const known = new Map(Object.entries(pages));
  const waiting = new Map<string, () => void>();
  const times = new Map<string, number>();
  const answered = new Map<string, number[]>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const page = known.get(path);
    times.set(path, (times.get(path) ?? 0) + 1);
    if (page !== 'hang') {
      const { status, headers, body } = answerOf(page, request.headers['if-none-match']);
      answered.set(path, [...(answered.get(path) ?? []), status]);
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(body);
    }
    waiting.get(path)?.();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    pages: known,
    asked: (path) => new Promise((resolve) => waiting.set(path, resolve)),
    timesAsked: (path) => times.get(path) ?? 0,
    answers: (path) => answered.get(path) ?? [],
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

function answerOf(page: Exclude<SmallPage, 'hang'> | undefined, known: string | undefined): Answer {
  if (page === undefined) return { status: 404, headers: {}, body: '' };
  if (typeof page === 'string') return { status: 200, headers: {}, body: page };
  if ('etag' in page) {
    const { etag, body } = page;
    return known === etag
      ? { status: 304, headers: { etag }, body: '' }
      : { status: 200, headers: { etag }, body };
  }
  const { status, location } = page;
  return { status, headers: location === undefined ? {} : { location }, body: '' };
}

function portOf(server: Server<typeof IncomingMessage>): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the small site has no port');
  return bound.port;
}

const SITE_METADATA = { SiteName: '木棉', SiteDomain: '127.0.0.1', SiteIDCode: '5199000001' };
/** A script would send what is typed here. */
const SEARCH = '<input type="search" name="q" aria-label="站内搜索">';
const FOOTER =
  '<footer><p>主办单位：木棉市教育局 联系电话：0812-3300000 网站标识码：5199000001</p>' +
  '<p>川ICP备05000001号 川公网安备51040202000001号 党政机关网站标识 我为政府网站找错 网站地图</p></footer>';

/** A page that names its site and ends as 国办发〔2017〕47号 附件2 asks, and whatever else is given. */
export function smallPage(title: string, body: string, metadata: Record<string, string> = {}): string {
  const named = { ...SITE_METADATA, ...metadata };
  const tags = Object.entries(named).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${tags.join('')}</head><body>${/<h1>/.test(body) ? '' : `<h1>${title}</h1>`}${SEARCH}${body}${FOOTER}</body></html>`;
}
