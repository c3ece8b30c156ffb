import { domainOf, encodeFormValue, extractPage, type SearchForm } from '@mumian/extract';
import type { Exchange } from '@mumian/outbound';
import { findingOf } from '../checks/finding-of.ts';
import type { Certainty } from '../classification.ts';
import type { Finding } from '../finding.ts';
import type { SiteView } from '../site-view.ts';
import { fetchFacts } from '../target-finding.ts';
import { ask, type ProbeParts } from './probe.ts';
import { readSearchResult } from './search-words.ts';

/** Engines cut long questions; so many characters find a title. */
const MAX_WORDS = 20;
const MIN_WORDS = 5;
const TITLES = 3;
/** Asked where no article was read: only whether the search answers at all. */
const ANY_WORD = '通知';

interface Asked {
  readonly words: string;
  readonly exchange: Exchange;
  /** Null: it answered, and what it found cannot be told. */
  readonly verdict: 'works' | 'gone' | 'fails' | 'error' | 'nothing' | null;
}

/**
 * Does the search of the home page find what was published (国办秘函〔2019〕19号 附件1 站内搜索)? It is asked, as the form
 * asks, for words of the titles of up to three articles that were read. Broken is a search that is gone or fails twice,
 * shows a program's error, or says of every title that it found nothing, or others. Not measured: forms that a script or
 * a POST serves, that lead to another domain, that robots.txt closes, results that a script brings.
 */
export async function searchFindings(parts: ProbeParts): Promise<Finding[]> {
  const { site } = parts;
  const form = site.home?.survey.search ?? null;
  if (form === null || form.action === null || form.field === null || form.method === 'post') return [];
  if (!/^https?:/.test(form.action)) return [];
  if (domainOf(form.action) !== domainOf(site.url) || !(await parts.allows(form.action))) return [];
  const titles = titlesOf(site);
  const asked: Asked[] = [];
  for (const words of titles.length === 0 ? [ANY_WORD, ANY_WORD] : twice(titles)) {
    const answer = await askFor(words, titles.length > 0, form, parts);
    if (answer === null) return [];
    asked.push(answer);
    const judged = judgeAll(asked, titles.length);
    if (judged === 'open') continue;
    return judged === null ? [] : [brokenSearch(site, form, asked, judged)];
  }
  return [];
}

/**
 * A form of a page in GBK sends its words in GBK, but the engine behind it may be younger and read UTF-8, which the form
 * or a script sees to: one that finds nothing is asked so too.
 */
async function askFor(
  words: string,
  isTitle: boolean,
  form: SearchForm,
  parts: ProbeParts,
): Promise<Asked | null> {
  const charset = parts.site.home?.charset.name ?? 'utf-8';
  let told: Asked | null = null;
  for (const each of new Set([charset, 'utf-8'])) {
    const address = addressOf(form, words, each);
    if (address === null) return null;
    const exchange = await ask(parts, address);
    told = { words, exchange, verdict: verdictOf(exchange, isTitle ? words : null) };
    if (told.verdict !== 'nothing') return told;
  }
  return told;
}

/** A search that is gone is asked again, even where the site has one title only. */
function twice(titles: readonly string[]): readonly string[] {
  const [only] = titles;
  return titles.length === 1 && only !== undefined ? [only, only] : titles;
}

/** `open`: ask on; null: it works, or nothing can be said. */
function judgeAll(
  asked: readonly Asked[],
  titles: number,
): { certainty: Certainty; words: string } | null | 'open' {
  const verdicts = asked.map(({ verdict }) => verdict);
  const last = verdicts.at(-1) ?? null;
  if (last === null || last === 'works' || verdicts.some((each) => each !== last)) return null;
  if (last === 'error') return { certainty: 'probable', words: '显示程序出错信息' };
  if (last === 'nothing')
    return verdicts.length < titles ? 'open' : { certainty: 'probable', words: '搜不到已发布的信息' };
  if (verdicts.length < 2) return 'open';
  return last === 'gone'
    ? { certainty: 'certain', words: '打不开，页面不存在' }
    : { certainty: 'probable', words: '打不开，服务器出错' };
}

function verdictOf(exchange: Exchange, words: string | null): Asked['verdict'] {
  const { outcome, status, finalUrl, body, headers } = exchange;
  if (status === 404 || status === 410) return 'gone';
  if (outcome === 'unverified' && status !== null && status >= 500) return 'fails';
  if (outcome !== 'ok' || exchange.truncated) return null;
  const page = extractPage(
    { url: finalUrl, body, contentType: headers['content-type'] ?? '' },
    { survey: true },
  );
  if (page.survey?.exposures.some(({ kind }) => kind === 'stack-trace')) return 'error';
  if (words === null) return 'works';
  const sought = plain(words);
  if (page.links.some(({ text }) => plain(text).includes(sought))) return 'works';
  if (page.list.isUnread || page.redirect !== null) return null;
  const html = new TextDecoder(page.charset.name).decode(body);
  return readSearchResult(html) === 'unclear' ? null : 'nothing';
}

function brokenSearch(
  site: SiteView,
  form: SearchForm,
  asked: readonly Asked[],
  { certainty, words }: { certainty: Certainty; words: string },
): Finding {
  const [first] = asked;
  const titles = [...new Set(asked.map((each) => `“${each.words}”`))].join('、');
  return findingOf('search.broken', site.url, {
    url: site.url,
    place: form.place,
    snippet: titles,
    message: `站内搜索${words}（搜索${titles}）。`,
    certainty,
    key: 'search',
    evidence:
      first === undefined
        ? {}
        : {
            target: first.exchange.url,
            fetch: fetchFacts({ exchange: first.exchange, tries: asked.length }),
          },
  });
}

/** The newest titles that are a day old at least, so that an index had the time to take them up. */
function titlesOf(site: SiteView): string[] {
  const dated = site.notes.flatMap((note) => {
    const day = note.shownDay ?? note.taggedDay;
    if (note.headline === null || day === null || day >= site.today || !site.isSurelyArticle(note)) return [];
    return [{ day, words: wordsOf(note.headline) }];
  });
  dated.sort((one, other) => (one.day < other.day ? 1 : -1));
  return [...new Set(dated.map(({ words }) => words))]
    .filter(({ length }) => length >= MIN_WORDS)
    .slice(0, TITLES);
}

/** The longest part of a title without punctuation, at which engines and highlighting differ. */
function wordsOf(title: string): string {
  const parts = title.split(/[^\p{L}\p{N}]+/u);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.slice(0, MAX_WORDS);
}

/** As a browser sends a GET form: its fields in the place of the action's query (HTML Standard, "mutate action URL"). */
function addressOf({ action, field, fixed }: SearchForm, words: string, charset: string): string | null {
  if (action === null || field === null) return null;
  const url = new URL(action);
  const fields: readonly (readonly [name: string, value: string])[] = [...fixed, [field, words]];
  url.search = fields
    .map(([name, value]) => `${encodeFormValue(name, charset)}=${encodeFormValue(value, charset)}`)
    .join('&');
  url.hash = '';
  return url.href;
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
