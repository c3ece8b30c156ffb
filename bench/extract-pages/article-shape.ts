import type { GoldFile, Sample } from './sample.ts';
import type { Block, Story } from './story.ts';

/** What a template made of a story: the page, and which of the story's facts it shows. */
export interface ArticlePage {
  readonly url: string;
  readonly html: string;
  readonly text: string;
  readonly charset?: 'gbk';
  /** How precisely the day of publication shows; `none` where it does not. */
  readonly shows: 'day' | 'minute' | 'second' | 'none';
  readonly title?: string;
  readonly source?: string;
  readonly author?: boolean;
  readonly number?: boolean;
  readonly files?: readonly GoldFile[];
}

export type ArticleTemplate = (story: Story) => ArticlePage;

/** The page with its gold. */
export function articleSample(name: string, story: Story, page: ArticlePage): Sample {
  const charset = page.charset ?? 'utf-8';
  const stamp = { day: '', minute: `T${story.minute}`, second: `T${story.minute}:${story.second}`, none: '' };
  return {
    name,
    url: page.url,
    html: page.html,
    charset,
    contentType: charset === 'gbk' ? 'text/html' : 'text/html; charset=UTF-8',
    kind: 'article',
    article: {
      title: page.title ?? story.title,
      publishedAt: page.shows === 'none' ? null : `${story.day}${stamp[page.shows]}`,
      source: page.source ?? null,
      author: page.author === true ? story.author : null,
      documentNumber: page.number === true ? story.documentNumber : null,
      text: page.text,
      attachments: page.files ?? [],
    },
    list: null,
  };
}

/** The story as a document: its number on the first line, then its headline again, as offices paste it. */
export function withNumber(
  story: Story,
  side: 'centre' | 'right' = 'centre',
  write: (number: string) => string = (number) => number,
): readonly Block[] {
  if (story.documentNumber === null) return story.blocks;
  return [
    { is: side, text: write(story.documentNumber) },
    ...(story.number % 2 === 0 ? [{ is: 'centre', text: story.title } as const] : []),
    ...story.blocks,
  ];
}

/** `木府发〔2026〕3号` in another office's brackets. */
export function bracketed(number: string, [open, close]: readonly [string, string]): string {
  return number.replace('〔', open).replace('〕', close);
}

/** The files of a story as a site would have stored them. */
export function filesAt(
  story: Story,
  address: (place: number, extension: string) => string,
  base: string,
  name: (name: string, extension: string) => string = (name, extension) => `${name}.${extension}`,
): (GoldFile & { readonly href: string })[] {
  return story.files.map((file, place) => {
    const href = address(place, file.extension);
    return {
      name: name(file.name, file.extension),
      href,
      url: new URL(href.replaceAll('&amp;', '&'), base).href,
    };
  });
}
