import type { RouteGroup } from './openapi.ts';

/** A readable page of the API: one table a wing, no script. The document itself is /api/v1/openapi.json. */
export function apiPage(groups: readonly RouteGroup[], nonce: string): string {
  const sections = groups
    .filter((group) => group.routes.length > 0)
    .map((group) => {
      const rows = group.routes
        .map(
          (route) =>
            `<tr><td><code>${route.method}</code></td><td><code>/api/v1${escapeHtml(route.path)}</code></td>` +
            `<td>${escapeHtml(route.operation.meta.summary)}</td><td><code>${escapeHtml(route.permission)}</code></td></tr>`,
        )
        .join('');
      return `<h2>${escapeHtml(group.title)}</h2><table><thead><tr><th>方法</th><th>地址</th><th>用途</th><th>权限</th></tr></thead><tbody>${rows}</tbody></table>`;
    })
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>木棉接口</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style nonce="${nonce}">
body{font:15px/1.7 system-ui,sans-serif;max-width:960px;margin:2rem auto;padding:0 1rem;color:#222}
table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.35rem .5rem;border-bottom:1px solid #ddd}
code{font-size:.92em;word-break:break-all}a{color:#a32a22}</style></head><body><main>
<h1>木棉接口</h1><p>机器可读的接口文档（OpenAPI 3.1）：<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>。
错误一律为 <code>application/problem+json</code>（RFC 9457），其中 <code>code</code> 固定不变。</p>${sections}</main></body></html>`;
}

/** Text as it may stand between and inside tags. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
