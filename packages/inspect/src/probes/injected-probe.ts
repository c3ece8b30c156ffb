import { isIP } from 'node:net';
import { excerptOf } from '@mumian/crawl';
import { addressKind, type Exchange } from '@mumian/outbound';
import { findingOf } from '../checks/finding-of.ts';
import type { Certainty } from '../classification.ts';
import type { Finding, Reference } from '../finding.ts';
import type { SiteView } from '../site-view.ts';
import { isKnownHost } from './known-host.ts';
import { ask, type ProbeParts } from './probe.ts';
import { takeoverOf } from './takeover.ts';

/**
 * Addresses of programs that work for somebody else: browser mining, and advertising networks, whose advertisements a
 * government site must not show (国办发〔2017〕47号 附件 网页设计规范). Written from experience; a city adds its own.
 */
const MINING =
  /coin-?hive|coinhive|crypto-?loot|crypta\.js|webmine|minero\.cc|deepminer|jsecoin|monerominer|coinimp|authedmine|cryptonight|webmr\.js|ppoi\.org|minr\.pw/i;
const ADVERTISING =
  /(?:pos|cpro)\.baidu\.com|cpro\.baidustatic\.com|googlesyndication\.com|doubleclick\.net|tanx\.com|union\.(?:360|sogou|uc)\.\w+|adsterra|popads\.net|propellerads/i;
const MAX_HOSTS = 8;
const MAX_PAGES = 20;
/** Addresses are noted up to here; a longer one is asked for at its host alone. */
const NOTED = 120;

interface Part {
  readonly kind: 'script' | 'iframe' | 'embed';
  readonly url: string;
  readonly isHidden: boolean;
  readonly pages: Reference[];
}

interface Judged {
  readonly words: string;
  readonly certainty: Certainty;
}

const NAMES: Readonly<Record<Part['kind'], string>> = { script: '脚本', iframe: '框架', embed: '插件' };

/**
 * Scripts and frames that the site takes from hosts that nobody knows. A foreign host is no fault by itself: its address
 * must be that of a miner or an advertiser, or its page one for sale or of gambling, or the frame hidden, or the host one
 * that does not exist any more, so that whoever registers it writes into the site.
 */
export async function injectedFindings(parts: ProbeParts): Promise<Finding[]> {
  const findings: Finding[] = [];
  const asked = new Map<string, Exchange>();
  for (const part of partsOf(parts)) {
    const known = judgeAddress(part);
    if (known !== null) {
      findings.push(findingOfPart(part, known, parts.site));
      continue;
    }
    const { host, origin } = new URL(part.url);
    if (isKnownHost(host.replace(/:\d+$/, ''))) continue;
    if (!asked.has(host) && asked.size >= MAX_HOSTS) continue;
    const exchange =
      asked.get(host) ?? (await ask(parts, part.url.length >= NOTED ? `${origin}/` : part.url));
    asked.set(host, exchange);
    const judged = judgeAnswer(part, exchange);
    if (judged !== null) findings.push(findingOfPart(part, judged, parts.site));
  }
  return findings;
}

/** Each foreign address once, with the pages that take it in. */
function partsOf({ site, gathering }: ProbeParts): Part[] {
  const hidden = new Set(gathering.witness.hiddenFrames.map(({ url }) => url.slice(0, NOTED)));
  const found = new Map<string, Part>();
  for (const note of site.notes)
    for (const { kind, text: url, place } of note.survey.foreignParts) {
      if ((kind !== 'script' && kind !== 'iframe' && kind !== 'embed') || !URL.canParse(url)) continue;
      const part = found.get(url) ?? { kind, url, isHidden: hidden.has(url), pages: [] };
      found.set(url, part);
      part.pages.push({ url: note.url, place, text: '' });
    }
  return [...found.values()];
}

function judgeAddress({ url }: Part): Judged | null {
  if (MINING.test(url)) return { words: '是挖矿程序的地址', certainty: 'certain' };
  if (ADVERTISING.test(url)) return { words: '是商业广告的地址', certainty: 'probable' };
  return null;
}

function judgeAnswer({ kind, url, isHidden }: Part, exchange: Exchange): Judged | null {
  const takeover = takeoverOf({ url, exchange, excerpt: excerptOf(exchange) });
  if (takeover !== null && takeover.kind !== 'moved')
    return {
      words: takeover.kind === 'illicit' ? '打开是违法推广内容' : '所在域名正在停放、出售',
      certainty: takeover.isSure ? 'certain' : 'probable',
    };
  if (kind === 'iframe' && isHidden) return { words: '是看不见的框架，来自不明网站', certainty: 'probable' };
  if (exchange.code === 'dns.nxdomain')
    return { words: '所在域名已不存在，可被任何人注册', certainty: 'probable' };
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (kind === 'script' && isIP(host) !== 0 && addressKind(host) === 'public')
    return { words: '来自没有域名的服务器', certainty: 'probable' };
  return null;
}

function findingOfPart(part: Part, { words, certainty }: Judged, site: SiteView): Finding {
  const [first] = part.pages;
  return findingOf('security.injected', site.url, {
    url: first?.url ?? site.url,
    place: first?.place ?? '',
    snippet: part.url,
    message: `页面引用的外部${NAMES[part.kind]} ${part.url} ${words}。`,
    certainty,
    about: part.url,
    evidence: { target: part.url, pages: part.pages.slice(0, MAX_PAGES), pageCount: part.pages.length },
  });
}
