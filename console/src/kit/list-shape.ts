import type { FocusEventHandler, ReactNode, Ref } from 'react';
import type { ServerPages } from './server-pages.ts';

/** What the link of a row must spread onto its anchor, so that arrow keys can move along the rows. */
export interface RowLinkProps {
  ref?: Ref<HTMLAnchorElement>;
  className?: string;
  tabIndex?: number;
  onFocus?: FocusEventHandler<HTMLAnchorElement>;
}

export interface ListColumn<Row> {
  key: string;
  title: string;
  /** Least width in CSS pixels. */
  width: number;
  /** The column's share of what width is left; none when it stays as narrow as it may be. */
  grow?: number;
  /** Left out of the cards on narrow screens. */
  wideOnly?: boolean;
  /** The field to sort by on the server; without it the column has no order. */
  sort?: string;
  align?: 'end';
  render: (row: Row) => ReactNode;
}

export interface ServerListProps<Row extends { id: string }> {
  /** Names the list for screen readers. */
  label: string;
  unit: string;
  pages: ServerPages<Row>;
  /** The first column: its link opens the row. */
  lead: Omit<ListColumn<Row>, 'render'> & { link: (row: Row, props: RowLinkProps) => ReactNode };
  columns: readonly ListColumn<Row>[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  empty: ReactNode;
}
