import { type FetchRecord, type PageFetched, urlKey } from '@mumian/crawl';
import type { Page, Survey } from '@mumian/extract';
import { type LinkFault, linkFaultsOf } from './link-fault.ts';
import { taggedDay } from './published-tag.ts';

/** What is kept of a page until the whole site has been seen. */
export interface PageNote {
  readonly key: string;
  readonly url: string;
  readonly title: string | null;
  /** The headline that a reader sees; null on pages without an article. */
  readonly headline: string | null;
  readonly kind: Page['kind'];
  readonly kindEvidence: Page['kindEvidence'];
  /** Day of publication as the page shows it, `YYYY-MM-DD`. */
  readonly shownDay: string | null;
  /** That day stands there without a word of what it is the day of. */
  readonly isShownBare: boolean;
  /** The day that its `PubDate` tag gives. */
  readonly taggedDay: string | null;
  readonly showsDate: boolean;
  readonly dateInAddress: string | null;
  readonly metadata: Page['metadata'];
  readonly list: Pick<Page['list'], 'newest' | 'isUnread'> & { readonly itemCount: number };
  /** A page of the site's own making: no waypoint, no listing or error of the server, no entrance of its keepers. */
  readonly isOwnContent: boolean;
  /** A limit was reached while reading: what is missing may lie beyond it. */
  readonly isTruncated: boolean;
  readonly survey: Survey;
  readonly linkFaults: readonly LinkFault[];
  readonly charset: Page['charset'];
  readonly redirects: PageFetched['redirects'];
  readonly fetch: Pick<FetchRecord, 'forgiven' | 'tls' | 'hops' | 'bytes' | 'url'> & {
    readonly milliseconds: number;
  };
  /** Characters of the article's text, and its hash: equal texts, equal hashes. */
  readonly textLength: number;
  readonly textHash: string;
}

/** Exposures that are the whole page. */
const SERVER_MADE: ReadonlySet<string> = new Set(['directory-listing', 'stack-trace']);

/** What content systems call the page at which their keepers log in. */
const ENTRANCE =
  /(?:后台|管理)(?:管理)?(?:系统|平台|中心)?(?:用户)?(?:登录|登陆)?$|(?:后台|系统|平台|用户|会员)(?:登录|登陆)|^(?:登录|登陆|login)$/i;

/** A page without a tag, an entry or a sentence that calls itself a login: no page for the public, and none of its duties. */
function isKeepersEntrance({ title, metadata, list }: Page, { prose, entrances }: Survey): boolean {
  if (title === null || !ENTRANCE.test(title.trim())) return false;
  const isTagged = ['sitename', 'siteidcode', 'columnname', 'articletitle'].some((name) => name in metadata);
  return !isTagged && list.items.length === 0 && prose === 0 && entrances.length === 0;
}

/** Take down of a page what its checks need; the page itself can go. */
export function noteOf(page: Page, survey: Survey, event: PageFetched): PageNote {
  const { exchange } = event;
  const published = page.article?.publishedAt ?? null;
  return {
    key: urlKey(page.url),
    url: page.url,
    title: page.title,
    headline: page.article?.title?.value ?? null,
    kind: page.kind,
    kindEvidence: page.kindEvidence,
    shownDay:
      published === null || published.foundIn === 'metadata'
        ? (page.article?.contradictedDay ?? null)
        : published.value.slice(0, 10),
    isShownBare: (page.article?.contradictedDay ?? null) !== null,
    taggedDay: taggedDay(page.metadata),
    showsDate: page.showsDate,
    dateInAddress: page.dateInAddress,
    metadata: page.metadata,
    list: { newest: page.list.newest, isUnread: page.list.isUnread, itemCount: page.list.items.length },
    isOwnContent:
      page.redirect === null &&
      !survey.exposures.some(({ kind }) => SERVER_MADE.has(kind)) &&
      !isKeepersEntrance(page, survey),
    isTruncated: page.truncated,
    survey,
    linkFaults: linkFaultsOf(page),
    charset: page.charset,
    redirects: event.redirects,
    fetch: {
      forgiven: exchange.forgiven,
      tls: exchange.tls,
      hops: exchange.hops,
      bytes: exchange.bytes,
      url: exchange.url,
      milliseconds: exchange.timings.total,
    },
    textLength: event.text?.length ?? 0,
    textHash: event.text?.hash ?? '',
  };
}
