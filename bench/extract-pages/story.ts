/** A piece of a text as an editor would have typed it. */
export type Block =
  | { readonly is: 'paragraph' | 'heading' | 'centre' | 'right'; readonly text: string }
  | { readonly is: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'picture'; readonly caption: string };

export interface StoryFile {
  readonly name: string;
  readonly extension: string;
}

/** What an article says, before any site gives it a page. */
export interface Story {
  readonly number: number;
  readonly title: string;
  /** 引题, the line above the headline. */
  readonly kicker: string | null;
  /** 副题, the line below it. */
  readonly subtitle: string | null;
  /** Day and minute of publication: `2026-03-05`, `10:22`, `36` seconds. */
  readonly day: string;
  readonly minute: string;
  readonly second: string;
  readonly source: string;
  readonly author: string | null;
  /** 发文字号 of the document itself, never one that its text cites. */
  readonly documentNumber: string | null;
  /** 成文日期, earlier than the day of publication. */
  readonly madeOn: string;
  readonly department: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly files: readonly StoryFile[];
}

/** `2026-03-05` → `2026年3月5日`. */
export function chineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** `2026-03-05` → `20260305`. */
export function compactDay(day: string): string {
  return day.replaceAll('-', '');
}

/** The day so many days later (or, negative, earlier). */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
