import type { PageFetched } from '@mumian/crawl';
import type { Page } from '@mumian/extract';
import { type Checker, type Issue, layerOf } from '@mumian/textcheck';

/** An issue in the text of a page. */
export interface TextNote {
  readonly url: string;
  readonly issue: Issue;
  /** The words around it, without those of people. */
  readonly snippet: string;
  /** The words with the few characters beside them: the same wherever in the text they move. */
  readonly key: string;
}

/** Reads the texts of pages as they come by, a paragraph once, and keeps what is wrong with them. */
export interface TextBook {
  readonly notes: readonly TextNote[];
  /** Pages that had a text to be read. */
  readonly read: number;
  add(event: PageFetched): void;
}

type ReadPage = Pick<Page, 'url' | 'article' | 'list'>;

const AROUND = 20;
/** Characters on either side by which the same words at two places of a page are told apart. */
const BESIDE = 4;
/** Of a page that is wrong in every line the first places tell enough. */
export const MOST_A_PAGE = 50;

/** @param checker none: no text is read */
export function createTextBook(checker: Checker | undefined): TextBook {
  const notes: TextNote[] = [];
  let read = 0;
  return {
    notes,
    get read() {
      return read;
    },
    add: ({ page, exchange }) => {
      if (checker === undefined || page === null || page.redirect !== null || exchange.truncated) return;
      if (textOf(page).trim() !== '') read += 1;
      notes.push(...readText(page, checker));
    },
  };
}

/** What is wrong with the words of a page: those of its article, or of its list where it has none. */
export function readText(page: ReadPage, checker: Checker): TextNote[] {
  const { article } = page;
  const text = textOf(page);
  const published = article?.publishedAt?.value.slice(0, 10);
  const facts = {
    ...(article?.title ? { title: article.title.value } : {}),
    ...(published === undefined ? {} : { published }),
  };
  const issues = checker.check(text, facts).slice(0, MOST_A_PAGE);
  return issues.map((issue) => ({
    url: page.url,
    issue,
    snippet: snippetOf(text, issue),
    key: keyOf(text, issue),
  }));
}

function textOf({ article, list }: ReadPage): string {
  return article?.text || list.items.map(({ title }) => title).join('\n');
}

function snippetOf(text: string, issue: Issue): string {
  // What stands around a number of a person is as a rule that person's name, or the next number.
  if (layerOf(issue) === 'privacy') return issue.text;
  const [before, after] = [
    text.slice(Math.max(0, issue.start - AROUND), issue.start),
    text.slice(issue.end, issue.end + AROUND),
  ];
  return `${before}【${issue.text}】${after}`.replaceAll(/\s+/g, ' ');
}

function keyOf(text: string, { start, end }: Issue): string {
  return text.slice(Math.max(0, start - BESIDE), end + BESIDE).replaceAll(/\s+/g, '');
}
