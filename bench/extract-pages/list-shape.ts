import type { GoldItem, Sample } from './sample.ts';
import type { Story } from './story.ts';

export interface ListPage {
  readonly url: string;
  readonly html: string;
  readonly items: readonly GoldItem[];
  readonly next: string | null;
  readonly charset?: 'gbk';
}

/** An entry while the page is being written: its gold and the address as the page writes it. */
export interface Entry extends GoldItem {
  readonly href: string;
  readonly story: Story;
}

export type ListTemplate = (stories: readonly Story[]) => ListPage;

/** The entries of a list. `cut` shortens the text that shows, as sites do, and leaves the whole in `title`. */
export function entriesOf(
  stories: readonly Story[],
  base: string,
  address: (story: Story) => string,
  { cut = 0, dated = true }: { cut?: number; dated?: boolean } = {},
): readonly Entry[] {
  return [...stories]
    .sort((a, b) => b.day.localeCompare(a.day))
    .map((story) => {
      const href = address(story);
      return {
        story,
        href,
        title: story.title,
        shown: cut > 0 && story.title.length > cut ? `${story.title.slice(0, cut)}...` : story.title,
        url: new URL(href.replaceAll('&amp;', '&'), base).href,
        date: dated ? story.day : null,
      };
    });
}

/** The page with its gold. */
export function listSample(name: string, { url, html, items, next, charset: declared }: ListPage): Sample {
  const charset = declared ?? 'utf-8';
  return {
    name,
    url,
    html,
    charset,
    contentType: charset === 'gbk' ? 'text/html' : 'text/html; charset=utf-8',
    kind: 'list',
    article: null,
    list: {
      items: items.map(({ title, shown, url, date }) => ({ title, shown, url, date })),
      next: next === null ? null : new URL(next.replaceAll('&amp;', '&'), url).href,
    },
  };
}
