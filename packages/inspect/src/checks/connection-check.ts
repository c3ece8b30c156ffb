import type { Forgiven } from '@mumian/outbound';
import type { FindingCode } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const EXPIRING_DAYS = 30;
const DAY_MS = 86_400_000;

/** Codes of what a client had to forgive, and the finding and words that each becomes. */
const FORGIVEN: Readonly<Record<string, readonly [code: FindingCode, sentence: string]>> = {
  'tls.expired': ['tls.invalid', '安全证书不在有效期内'],
  'tls.wrong-name': ['tls.invalid', '安全证书与域名不符'],
  'tls.untrusted': ['tls.invalid', '安全证书不受信任'],
  'tls.legacy': ['tls.legacy', '安全连接使用过时的协议或算法'],
  'tls.chain-incomplete': ['tls.chain-incomplete', '服务器没有提供完整的证书链'],
  'http.malformed': ['http.malformed', '服务器的答复不符合 HTTP 规范'],
  'http.length-mismatch': ['http.malformed', '服务器声明的内容长度与实际不符'],
};

/** What was wrong with the connections to the site: one finding a host and kind, however many pages met it. */
export function connectionFindings(site: SiteView): Finding[] {
  const seen = new Map<string, Finding>();
  for (const note of site.notes) {
    const { host } = new URL(note.url);
    for (const forgiven of note.fetch.forgiven) {
      const entry = FORGIVEN[forgiven.code];
      if (entry === undefined) continue;
      const [code, sentence] = entry;
      const key = `${code} ${host}`;
      if (!seen.has(key)) seen.set(key, ofHost(code, sentence, forgiven, note, site));
    }
    const expiring = expiryFinding(note, site);
    const key = `tls.expiring ${host}`;
    if (expiring !== null && !seen.has(key)) seen.set(key, expiring);
  }
  return [...seen.values()];
}

function ofHost(
  code: FindingCode,
  sentence: string,
  { detail }: Forgiven,
  note: PageNote,
  site: SiteView,
): Finding {
  const { host, origin } = new URL(note.url);
  return findingOf(code, site.url, {
    url: `${origin}/`,
    message: `${sentence}（${host}）。`,
    snippet: detail ?? '',
    certainty: 'certain',
    evidence: { target: note.url },
  });
}

function expiryFinding(note: PageNote, site: SiteView): Finding | null {
  const { tls } = note.fetch;
  if (tls === null) return null;
  const daysLeft = Math.floor((Date.parse(tls.validTo) - site.now.getTime()) / DAY_MS);
  if (daysLeft < 0 || daysLeft >= EXPIRING_DAYS) return null;
  return findingOf('tls.expiring', site.url, {
    url: `${new URL(note.url).origin}/`,
    message: `安全证书将于 ${daysLeft} 天后到期。`,
    snippet: tls.subject,
    certainty: 'certain',
    evidence: { tls },
  });
}

/** How one page came: in the wrong characters. */
export function arrivalFindings(note: PageNote, site: SiteView): Finding[] {
  const { charset } = note;
  if (!charset.isWrong) return [];
  return [
    findingOf('charset.invalid', site.url, {
      url: note.url,
      message: `页面声明的编码是 ${charset.declared ?? '（未声明）'}，实际是 ${charset.name}。`,
      certainty: 'certain',
      evidence: { charset: { declared: charset.declared, actual: charset.name } },
    }),
  ];
}
