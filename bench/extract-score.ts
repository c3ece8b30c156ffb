import type { Sample } from './extract-pages/sample.ts';
import type { Reading } from './extract-reading.ts';

/** How often something was right among the times it could be. */
export interface Share {
  right: number;
  of: number;
}

export interface Mistake {
  readonly file: string;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

export interface Score {
  readonly kind: Share;
  readonly title: Share;
  /** The day agrees; and, of pages that show the minute, the time too. */
  readonly date: Share;
  readonly time: Share;
  readonly number: Share;
  /** Pages without a number of their own for which one was given, and numbers given that are not the page's. */
  readonly invented: Share;
  readonly source: Share;
  readonly author: Share;
  readonly filesFound: Share;
  readonly filesTrue: Share;
  readonly itemsFound: Share;
  readonly itemsTrue: Share;
  readonly datesFound: Share;
  readonly datesTrue: Share;
  readonly next: Share;
  /** Bigram F1 of the body, one figure a page; and of the pages whose body is more than a line or a picture. */
  readonly body: number[];
  readonly longBody: number[];
  readonly mistakes: Mistake[];
}

const share = (): Share => ({ right: 0, of: 0 });

export function emptyScore(): Score {
  return {
    kind: share(),
    title: share(),
    date: share(),
    time: share(),
    number: share(),
    invented: share(),
    source: share(),
    author: share(),
    filesFound: share(),
    filesTrue: share(),
    itemsFound: share(),
    itemsTrue: share(),
    datesFound: share(),
    datesTrue: share(),
    next: share(),
    body: [],
    longBody: [],
    mistakes: [],
  };
}

const WEAK_BODY = 0.95;
const LONG_BODY = 120;

const bare = (text: string | null): string => (text ?? '').replace(/[\s\u00a0\u3000]+/g, '');
/** A number whatever its brackets. */
const numberOf = (text: string | null): string =>
  bare(text)
    .replace(/[[(（【﹝]/g, '〔')
    .replace(/[\])）】﹞]/g, '〕');
const short = (text: string | null): string => (text === null ? '–' : text.replace(/\s+/g, ' ').slice(0, 90));

/** Compare one reading with its gold; counts are added to `score`. The rules stand in `bench/extract-pages/README.md`. */
export function score(total: Score, sample: Sample, reading: Reading): void {
  const miss = (field: string, expected: string | null, found: string | null): void => {
    total.mistakes.push({ file: sample.name, field, expected: short(expected), found: short(found) });
  };
  const judge = (
    field: Exclude<keyof Score, 'body' | 'longBody' | 'mistakes'>,
    right: boolean,
    expected: string | null,
    found: string | null,
  ): void => {
    total[field].of += 1;
    if (right) total[field].right += 1;
    else miss(field, expected, found);
  };
  judge('kind', sample.kind === reading.kind, sample.kind, reading.kind);
  const { article, list } = sample;
  if (article !== null) {
    judge('title', bare(article.title) === bare(reading.title), article.title, reading.title);
    const day = article.publishedAt?.slice(0, 10) ?? null;
    judge(
      'date',
      day === (reading.publishedAt?.slice(0, 10) ?? null),
      article.publishedAt,
      reading.publishedAt,
    );
    if (article.publishedAt !== null && article.publishedAt.length > 10)
      judge(
        'time',
        article.publishedAt === (reading.publishedAt ?? '').slice(0, article.publishedAt.length),
        article.publishedAt,
        reading.publishedAt,
      );
    const isNumberRight = numberOf(article.documentNumber) === numberOf(reading.documentNumber);
    if (article.documentNumber !== null)
      judge('number', isNumberRight, article.documentNumber, reading.documentNumber);
    total.invented.of += 1;
    if (reading.documentNumber !== null && !isNumberRight) {
      total.invented.right += 1;
      if (article.documentNumber === null) miss('invented', null, reading.documentNumber);
    }
    judge('source', bare(article.source) === bare(reading.source), article.source, reading.source);
    judge('author', bare(article.author) === bare(reading.author), article.author, reading.author);
    scoreSets(
      total,
      'files',
      article.attachments.map(({ url }) => url),
      reading.attachments.map(({ url }) => url),
      miss,
    );
    const body = bigramF1(bare(article.text), bare(reading.text));
    total.body.push(body);
    if (bare(article.text).length >= LONG_BODY) total.longBody.push(body);
    if (body < WEAK_BODY) miss(`body ${body.toFixed(2)}`, article.text, reading.text);
  }
  if (list !== null) {
    const titles = new Map(list.items.map((item) => [item.url, [bare(item.title), bare(item.shown)]]));
    const key = ({ title, url }: { title: string; url: string }): string =>
      titles.get(url)?.includes(bare(title)) === true ? url : `${url} ${bare(title)}`;
    scoreSets(
      total,
      'items',
      list.items.map(({ url }) => url),
      reading.items.map(key),
      miss,
    );
    const dated = (item: { title: string; url: string; date: string | null }): string =>
      `${key(item)} ${item.date?.slice(0, 10) ?? '–'}`;
    scoreSets(total, 'dates', list.items.map(dated), reading.items.map(dated), miss);
    judge('next', list.next === reading.next, list.next, reading.next);
  }
}

function scoreSets(
  total: Score,
  what: 'files' | 'items' | 'dates',
  expected: readonly string[],
  found: readonly string[],
  miss: (field: string, expected: string | null, found: string | null) => void,
): void {
  const [wanted, given] = [new Set(expected), new Set(found)];
  const missing = [...wanted].filter((one) => !given.has(one));
  const extra = [...given].filter((one) => !wanted.has(one));
  total[`${what}Found`].of += wanted.size;
  total[`${what}Found`].right += wanted.size - missing.length;
  total[`${what}True`].of += given.size;
  total[`${what}True`].right += given.size - extra.length;
  if (missing.length > 0)
    miss(`${what} missing ${missing.length} of ${wanted.size}`, missing[0] ?? null, null);
  if (extra.length > 0) miss(`${what} extra ${extra.length}`, null, extra[0] ?? null);
}

/** F1 over pairs of neighbouring characters, counted as often as they stand; 1 when both texts are empty. */
export function bigramF1(expected: string, found: string): number {
  if (expected === found) return 1;
  const counts = new Map<string, number>();
  const [expectedPairs, foundPairs] = [Math.max(0, expected.length - 1), Math.max(0, found.length - 1)];
  for (let place = 0; place < expectedPairs; place++) {
    const pair = expected.slice(place, place + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let place = 0; place < foundPairs; place++) {
    const pair = found.slice(place, place + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(pair, left - 1);
    }
  }
  const pairs = expectedPairs + foundPairs;
  return pairs === 0 ? 0 : (2 * common) / pairs;
}
