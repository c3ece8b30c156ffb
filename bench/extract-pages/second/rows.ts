import type { GoldItem, Sample } from '../sample.ts';
import { type Occasion, occasionOf, pageOf } from './occasion.ts';

/** An entry of a list: its gold, and what the templates write of it. */
export interface Row extends GoldItem {
  readonly href: string;
  readonly occasion: Occasion;
}

export interface ListDraft {
  readonly url: string;
  readonly html: string;
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly charset?: 'gbk';
}

export type List = (turn: number) => ListDraft;

const manners: readonly ((occasion: Occasion) => string)[] = [
  ({ subject, number }) => `关于做好${subject.name}有关工作的通知（第${number % 7}号）`,
  ({ subject, day }) => `${Number(day.slice(5, 7))}月份${subject.name}情况通报`,
  ({ subject }) => `岚江市召开${subject.name}工作调度会`,
  ({ subject, number }) => `${subject.department.slice(3)}拟聘用人员公示${number % 9}`,
  ({ subject }) => `《岚江市${subject.name}条例》解读`,
  ({ subject, documentNumber }) => `关于印发${subject.name}方案的通知 ${documentNumber}`,
];

/** Newest first; `address` gives the href as the page writes it, `dated` false leaves the days out of the gold. */
export function rowsOf(
  from: number,
  count: number,
  base: string,
  address: (occasion: Occasion) => string,
  { cut = 0, dated = true }: { readonly cut?: number; readonly dated?: boolean } = {},
): readonly Row[] {
  return Array.from({ length: count }, (_, place) => occasionOf(20_000 + from + place))
    .sort((a, b) => b.day.localeCompare(a.day))
    .map((occasion) => {
      const manner = manners[occasion.number % manners.length] ?? manners[0];
      const title = manner?.(occasion) ?? '';
      const href = address(occasion);
      return {
        occasion,
        href,
        title,
        shown: cut > 0 && title.length > cut ? `${title.slice(0, cut)}…` : title,
        url: new URL(href.replaceAll('&amp;', '&'), base).href,
        date: dated ? occasion.day : null,
      };
    });
}

export function listOf(name: string, draft: ListDraft): Sample {
  const { url, rows, next } = draft;
  return {
    ...pageOf(name, 'list', draft),
    list: {
      items: rows.map(({ title, shown, url: address, date }) => ({ title, shown, url: address, date })),
      next: next === null ? null : new URL(next.replaceAll('&amp;', '&'), url).href,
    },
  };
}
