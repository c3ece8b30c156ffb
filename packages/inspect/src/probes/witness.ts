import type { PageFetched, TargetChecked } from '@mumian/crawl';
import { domainOf } from '@mumian/extract';
import { addressKind } from '@mumian/outbound';
import { isKnownHost } from './known-host.ts';
import { isLeak } from './leak.ts';
import { type Takeover, takeoverOf } from './takeover.ts';

/** An address of another host whose answer speaks against its domain. */
export interface Stranger {
  readonly key: string;
  readonly url: string;
  readonly finalUrl: string;
  readonly title: string | null;
  readonly takeover: Takeover;
}

/** An address of the site, and where it led. */
export interface Passage {
  readonly key: string;
  readonly url: string;
  readonly to: string;
}

/** A page that sends its reader on by itself. */
export interface SentOn extends Passage {
  readonly by: 'meta' | 'script';
}

/** A frame of a host that nobody knows, which readers do not see. */
export interface HiddenFrame {
  readonly page: string;
  readonly place: string;
  readonly url: string;
}

/** What of a crawl bears witness to what happens beyond the site's own pages; little of it is kept. */
export interface Witness {
  readonly strangers: readonly Stranger[];
  readonly departures: readonly Passage[];
  readonly sentOn: readonly SentOn[];
  /** Files that nobody should be able to fetch, and everybody could. */
  readonly leaks: readonly { readonly key: string; readonly url: string }[];
  readonly hiddenFrames: readonly HiddenFrame[];
  /** Pages of more than 5 MB, or with more text, elements or links than are read, with the larger of the bytes that came and the characters they made. */
  readonly oversize: readonly { readonly url: string; readonly bytes: number }[];
  /** Something answered over IPv6, so that this machine has a way to it. */
  readonly hasIpv6: boolean;
  add(event: PageFetched | TargetChecked): void;
}

/** 国办发〔2017〕47号 附件 asks for pages that open quickly; no reading page needs more HTML than this. */
const MAX_HTML_BYTES = 5_000_000;
/** A page that is shown for longer before it sends on is a page. */
const MAX_DELAY_SECONDS = 10;
const MAX_FRAMES = 100;

export function createWitness(): Witness {
  const strangers: Stranger[] = [];
  const departures: Passage[] = [];
  const sentOn: SentOn[] = [];
  const leaks: { key: string; url: string }[] = [];
  const hiddenFrames: HiddenFrame[] = [];
  const oversize: { url: string; bytes: number }[] = [];
  let hasIpv6 = false;

  function addTarget(event: TargetChecked): void {
    const { key, url, kind, exchange, excerpt } = event;
    if (excerpt === null && exchange.outcome === 'ok' && isLeak(exchange.finalUrl)) leaks.push({ key, url });
    if (kind !== 'page') return;
    const takeover = takeoverOf(event);
    if (takeover === null) return;
    strangers.push({ key, url, finalUrl: exchange.finalUrl, title: excerpt?.title ?? null, takeover });
  }

  function addPage({ key, url, exchange, page, redirects, depth }: PageFetched): void {
    for (const { kind, url: from, to } of redirects) sentOn.push({ key, url: from, to, by: kind });
    if (exchange.outcome !== 'ok') return;
    if (page === null) {
      if (exchange.bytes > 0 && isLeak(exchange.finalUrl)) leaks.push({ key, url });
      if (depth > 0 && domainOf(url) !== domainOf(exchange.finalUrl))
        departures.push({ key, url, to: exchange.finalUrl });
      return;
    }
    const bytes = Math.max(exchange.bytes, page.length);
    if (bytes > MAX_HTML_BYTES || page.truncated) oversize.push({ url: page.url, bytes });
    const { redirect } = page;
    if (depth > 0 && redirect !== null && redirect.delay <= MAX_DELAY_SECONDS)
      sentOn.push({ key, url: page.url, to: redirect.url, by: redirect.by });
    const own = domainOf(page.url);
    for (const link of page.links) {
      if (link.kind !== 'frame' || !link.isHidden || hiddenFrames.length >= MAX_FRAMES) continue;
      if (domainOf(link.url) === own || isKnownHost(new URL(link.url).hostname)) continue;
      hiddenFrames.push({ page: page.url, place: link.place, url: link.url });
    }
  }

  return {
    strangers,
    departures,
    sentOn,
    leaks,
    hiddenFrames,
    oversize,
    get hasIpv6() {
      return hasIpv6;
    },
    add(event) {
      const { address, outcome } = event.exchange;
      if (outcome === 'ok' && address?.includes(':') && addressKind(address) === 'public') hasIpv6 = true;
      if (event.type === 'page') addPage(event);
      else addTarget(event);
    },
  };
}
