import type { TargetChecked } from '@mumian/crawl';
import { advertisesIllicit, domainOf } from '@mumian/extract';
import { isKnownHost } from './known-host.ts';

/** What shows that the domain behind a link is no longer what it was. */
export interface Takeover {
  readonly kind: 'illicit' | 'parked' | 'moved';
  /** The words or the host that show it. */
  readonly shown: string;
  readonly isSure: boolean;
}

/** Where domains that nobody uses are parked or offered; who links to one of them by name means it. */
const MARKETS: ReadonlySet<string> = new Set(
  'sedo.com sedoparking.com parkingcrew.net bodis.com dan.com afternic.com hugedomains.com undeveloped.com above.com uniregistry.com parklogic.com domainmarket.com buydomains.com sav.com godaddy.com namecheap.com 4.cn ename.com ename.cn ename.net juming.com 22.cn jm.cn 190.vip yumi.com west.cn west.xyz xinnet.com cndns.com dnspod.cn aliyun.com domains.cn namesilo.com dynadot.com'.split(
    ' ',
  ),
);
/** Pages that speak of their own domain. */
const OWN_SALE =
  /(?:此|该|本|这个|您(?:正在|所)?访问的)[^。，]{0,12}域名[^。，]{0,12}(?:出售|转让|待售|拍卖|求购)|域名[^。，]{0,6}(?:正在|可以|可)(?:出售|转让)|(?:this|the)\s+domain(?:\s+name)?[^.]{0,80}\b(?:is|may\s+be)\s+(?:listed\s+)?for\s+sale|buy\s+this\s+domain|inquire\s+about\s+this\s+domain|(?:此|该|本|您(?:正在|所)?访问的)[^。，]{0,12}域名[^。，]{0,8}(?:已过期|已到期)|this\s+domain(?:\s+name)?\s+(?:is|has\s+been)\s+(?:parked|expired)|parked\s+free,?\s+courtesy/i;
/** Pages that speak of a domain, which may be theirs. */
const ANY_SALE = /域名(?:出售|转让|待售|拍卖)|(?:出售|转让)域名|domain[^.]{0,20}for\s+sale/i;
/** A title that says nothing else. */
const BARE_TITLE = 12;
const MAX_SHOWN = 80;

/**
 * What the answer of another host says of its domain; null when nothing speaks against it. Words of gambling in the
 * title are certain, in the text probable; so they are on government hosts, which are hacked and not sold. A registrar's
 * own pages sell other domains than theirs.
 */
export function takeoverOf({
  url,
  exchange,
  excerpt,
}: Pick<TargetChecked, 'url' | 'excerpt'> & {
  readonly exchange: Pick<TargetChecked['exchange'], 'outcome' | 'finalUrl'>;
}): Takeover | null {
  if (exchange.outcome !== 'ok') return null;
  const [linked, final] = [domainOf(url), domainOf(exchange.finalUrl)];
  const { title, text } = excerpt ?? { title: null, text: '' };
  const isGovernment = /\.gov\.cn$/.test(final);
  if (advertisesIllicit(title ?? '')) return sign('illicit', title ?? '', !isGovernment);
  if (!MARKETS.has(linked) && !isGovernment) {
    if (MARKETS.has(final)) return sign('parked', final, true);
    const sale = [title ?? '', text].find((words) => sells(words, [linked, final]));
    if (sale !== undefined) return sign('parked', sale, true);
    if (title !== null && title.length <= BARE_TITLE && ANY_SALE.test(title))
      return sign('parked', title, true);
  }
  if (!isKnownHost(new URL(exchange.finalUrl).hostname) && advertisesIllicit(text))
    return sign('illicit', text, false);
  const isMove =
    linked !== final && !isKnownHost(new URL(exchange.finalUrl).hostname) && !isSameName(linked, final);
  return isMove ? sign('moved', final, false) : null;
}

function sells(words: string, domains: readonly string[]): boolean {
  if (OWN_SALE.test(words)) return true;
  const lower = words.toLowerCase();
  return ANY_SALE.test(words) && domains.some((domain) => lower.includes(domain));
}

/** `pzhyy.com` and `pzhyy.cn`: the institution has another suffix now. */
function isSameName(one: string, other: string): boolean {
  const name = (domain: string) => domain.split('.', 1)[0] ?? '';
  return name(one) === name(other) && !/^[\d.[]/.test(one);
}

function sign(kind: Takeover['kind'], shown: string, isSure: boolean): Takeover {
  return { kind, shown: shown.slice(0, MAX_SHOWN), isSure };
}
