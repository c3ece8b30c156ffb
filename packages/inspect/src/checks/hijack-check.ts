import { siteKey } from '@mumian/crawl';
import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { Stranger } from '../probes/witness.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/** Names of public bodies, as they stand in 友情链接; the end of the name decides. */
const PUBLIC_BODY =
  /(?:局|厅|委|委员会|人民政府|政府|法院|检察院|人大|政协|海关|网信办|办公室|学院|大学|中学|小学|医院|图书馆|博物馆|档案馆|中心|协会|学会|联合会|基金会)(?:政务网|信息网|官方网站|门户网站|官网|网站|网)?$/;
const LOGIN = /sso|cas|login|auth|passport|oauth|idp|signin/i;
const SENTENCES: Readonly<Record<Stranger['takeover']['kind'], string>> = {
  illicit: '打开后是赌博、色情等违法推广页面',
  parked: '打开后是域名停放、出售页面',
  moved: '打开后转到另一个域名，与链接名称不符',
};

/**
 * Visible links whose domain somebody else has now: one finding a target. A move alone is told only where the link
 * names a public body that the page reached does not.
 */
export function hijackFindings({ witness, references, notes }: Gathering, site: SiteView): Finding[] {
  const hidden = new Set(
    notes.flatMap(({ linkFaults }) =>
      linkFaults.filter(({ code }) => code === 'security.hidden-link').map(({ target }) => target),
    ),
  );
  return witness.strangers
    .filter(({ url }) => !hidden.has(url) && siteKey(url) !== siteKey(site.url))
    .flatMap((stranger) => {
      const { first, count } = references.of(stranger.key);
      const [shown] = first;
      if (shown === undefined) return [];
      const { kind, shown: words, isSure } = stranger.takeover;
      if (kind === 'moved' && !first.some(({ text }) => isElsewhere(text, stranger))) return [];
      const named = shown.text === '' ? '' : `“${shown.text}”`;
      return [
        findingOf('link.hijacked', site.url, {
          url: shown.url,
          place: shown.place,
          snippet: words,
          message: `链接${named}的域名疑似被他人占用：${SENTENCES[kind]}（${words}）。`,
          certainty: isSure ? 'certain' : 'probable',
          about: stranger.url,
          evidence: { target: stranger.url, pages: first, pageCount: count },
        }),
      ];
    });
}

function isElsewhere(text: string, { finalUrl, title }: Stranger): boolean {
  const name = text.replace(/[\s“”"'《》（）()]/g, '');
  if (!PUBLIC_BODY.test(name) || LOGIN.test(new URL(finalUrl).host + new URL(finalUrl).pathname))
    return false;
  if (title === null || title === '') return false;
  // The shared part of two names need not be the whole: 市水利局 and 木棉市水利局.
  const core = name.replace(/(?:政务网|信息网|官方网站|门户网站|官网|网站|网)$/, '').slice(-4);
  return !title.includes(core);
}
