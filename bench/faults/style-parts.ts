/** An entry of a list. */
export interface ListRow {
  readonly href: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly minute: string;
}

/** A content system's way with addresses and lists. */
export interface Style {
  readonly name: string;
  /** `page` counts from 0. */
  readonly listPath: (slug: string, page: number) => string;
  readonly articlePath: (slug: string, id: number, day: string) => string;
  readonly list: (rows: readonly ListRow[]) => string;
  readonly pager: (path: (page: number) => string, page: number, pages: number) => string;
}

/** A day as pages write it. */
export function dayIn(day: string, form: 'iso' | 'chinese' | 'slash' | 'dot'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (form === 'chinese') return `${year}年${Number(month)}月${Number(date)}日`;
  return day.replaceAll('-', form === 'slash' ? '/' : form === 'dot' ? '.' : '-');
}
