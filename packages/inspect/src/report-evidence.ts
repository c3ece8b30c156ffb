import { catalogue } from './catalogue.ts';
import { escapeHtml } from './escape-html.ts';
import type { Evidence, FetchFacts, Finding } from './finding.ts';

const SHOWN_HOPS = 5;

/** What proves a finding, line by line, as far as its sentence does not say it already. */
export function evidenceLines({ code, clause, evidence }: Finding): string {
  const lines = [
    ...(evidence.fetch === undefined ? [] : fetchLines(evidence.fetch)),
    ...factLines(evidence),
    ...(clause === catalogue[code].clause ? [] : [`依据：${clause}`]),
  ];
  return lines.map((line) => `<br><span class="dim">${escapeHtml(line)}</span>`).join('');
}

function fetchLines({ status, address, tries, detail, hops }: FetchFacts): string[] {
  const facts = [
    status === null ? null : `状态码 ${status}`,
    address === null ? null : `地址 ${address}`,
    detail === null ? null : `原因代码 ${detail}`,
    tries > 1 ? `共试 ${tries} 次` : null,
  ].filter((fact) => fact !== null);
  const way = hops.slice(0, SHOWN_HOPS).map(({ status: by, location }) => `${by} 跳转到 ${location}`);
  return [...(facts.length === 0 ? [] : [`证据：${facts.join('，')}`]), ...way];
}

function factLines({
  missing = [],
  tags = [],
  tls,
  items,
  since,
  milliseconds,
  bytes,
  charset,
  contrast = [],
  pageKind,
}: Evidence): string[] {
  return [
    pageKind === undefined ? null : `页面类型：${PAGE_KINDS[pageKind] ?? pageKind}`,
    missing.length < 2 ? null : `缺少 ${missing.length} 项`,
    ...tags.map(({ name, value, problem }) => `${name}="${value}"：${problem}`),
    items === undefined ? null : `读到条目 ${items} 个`,
    since === undefined ? null : `应在 ${since} 及以后有更新`,
    milliseconds === undefined ? null : `首次用时 ${(milliseconds / 1000).toFixed(1)} 秒`,
    bytes === undefined ? null : `传输 ${(bytes / 1_000_000).toFixed(1)} MB`,
    charset === undefined ? null : `声明 ${charset.declared ?? '无'}，实际 ${charset.actual}`,
    ...contrast.map(
      ({ text, ratio, least, foreground, background }) =>
        `“${text}” 对比度 ${ratio}∶1，应不低于 ${least}∶1（文字 ${foreground}，背景 ${background}）`,
    ),
    tls === undefined
      ? null
      : `证书：${tls.subject}，签发者 ${tls.issuer}，有效期至 ${tls.validTo.slice(0, 10)}，${tls.protocol}`,
  ].filter((line) => line !== null);
}

const PAGE_KINDS: Readonly<Record<string, string>> = {
  home: '首页',
  list: '栏目页',
  article: '内容页',
  mailbox: '信箱',
  search: '搜索页',
  other: '其他页面',
};
