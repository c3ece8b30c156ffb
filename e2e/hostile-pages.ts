import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What would run, load or disguise itself if any screen took the text of a page for markup. `CANARY` must stay silent. */
const PAYLOADS = [
  '<script>globalThis.hacked=1</script>',
  '<script src="CANARY/x.js"></script>',
  '<img src=x onerror="globalThis.hacked=2">',
  '"><img src="CANARY/p.png" onerror=alert(3)>',
  "'><svg/onload=globalThis.hacked=4>",
  '<iframe srcdoc="<script>parent.hacked=5</script>"></iframe>',
  '<a href="javascript:globalThis.hacked=6">点我</a>',
  '</title></textarea></style></script><script>globalThis.hacked=7</script>',
  '<style>@import url(CANARY/x.css)</style>',
  '<base href="CANARY/">',
  '<meta http-equiv="refresh" content="0;url=CANARY/">',
  '<form action="CANARY/"><input name=q autofocus onfocus="globalThis.hacked=8"></form>',
  '<math><mtext><table><mglyph><style><img src onerror=globalThis.hacked=9>',
  '＜script＞globalThis.hacked=10＜/script＞',
  '&lt;script&gt;globalThis.hacked=11&lt;/script&gt;',
  '{{constructor.constructor("globalThis.hacked=12")()}}',
  'javascript:globalThis.hacked=13',
  '通知\u202egnp.exe\u202c公告',
  '\u2066倒\u2069\u200f转\u061c',
  `Z${'\u0336\u0347'.repeat(60)}algo`,
  '长'.repeat(3000),
  'W'.repeat(3000),
] as const;

/** A government site as an attacker would keep it: every text and address in it is a payload. */
export interface HostileSite {
  url: string;
  /** Paths of the canary that have been asked for. */
  taken(): string[];
  close(): Promise<void>;
}

/** Starts the site and its canary on loopback. */
export async function serveHostileSite(): Promise<HostileSite> {
  const taken: string[] = [];
  const canary = await listen((request, response) => {
    taken.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('globalThis.hacked = 99;');
  });
  const payloads = PAYLOADS.map((payload) => payload.replaceAll('CANARY', addressOf(canary)));
  const site = await listen((request, response) => {
    const path = request.url ?? '/';
    const page = /^\/(\d+)\.html$/.exec(path)?.[1];
    if (path === '/') send(response, 200, frontPage(payloads));
    else if (path.startsWith('/list/')) send(response, 200, listPage(payloads));
    else if (page !== undefined) send(response, 200, articlePage(payloads[Number(page)] ?? ''));
    else send(response, path.startsWith('/broken') ? 500 : 404, '');
  });
  return {
    url: `${addressOf(site)}/`,
    taken: () => taken,
    close: async () => {
      await Promise.all([site, canary].map(shut));
    },
  };
}

/** Text in a page's source that the crawler reads as exactly this text. */
function asText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function page(title: string, head: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${asText(title)}</title>${head}</head><body>${body}</body></html>`;
}

/** Links to every page, to a dead and to a failing address, each named by a payload and carrying one. */
function frontPage(payloads: readonly string[]): string {
  const links = payloads.map((payload, index) => {
    const text = asText(payload);
    const inAddress = asText(payload.slice(0, 200));
    return `<a href="/${index}.html">${text}</a><a href="/dead?${index}=${inAddress}" title="${text}">${text}</a>
<a href="/broken?${index}=${inAddress}">${text}</a><img src="/gone-${index}.png?${inAddress}" alt="${text}">`;
  });
  return page(payloads[0] ?? '', '', `${links.join('\n')}<a href="/list/">${asText(payloads[1] ?? '')}</a>`);
}

/** A list page whose name and entries are payloads, with dates that do not exist beside some that do. */
function listPage(payloads: readonly string[]): string {
  const name = asText(payloads[2] ?? '');
  const head = `<meta name="ColumnName" content="${name}"><meta name="ColumnType" content="${name}">`;
  const dates = ['2026-03-01', '2026-02-30', '0000-00-00', '99999-99-99', '2026-02-28'];
  const rows = payloads.map(
    (payload, index) =>
      `<li><a href="/${index}.html">${asText(payload)}</a><span>${dates[index % dates.length]}</span></li>`,
  );
  return page(payloads[2] ?? '', head, `<h1>${name}</h1><ul>${rows.join('')}</ul>`);
}

/** An article whose metadata says nothing but the payload. */
function articlePage(payload: string): string {
  const names = ['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Author', 'SiteName'];
  const text = asText(payload);
  const head = names.map((name) => `<meta name="${name}" content="${text}">`).join('');
  const body = `<h1>${text}</h1><div class="TRS_Editor"><p>${text.repeat(3)}</p><a href="/dead-in/${encodeURIComponent(payload.slice(0, 20))}">${text}</a></div>`;
  return page(payload, head, body);
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
