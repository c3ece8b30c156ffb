import { useElementScrollRestoration } from '@tanstack/react-router';
import {
  type CSSProperties,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useHotKeys } from './hot-keys.ts';
import type { ListColumn, ServerListProps } from './list-shape.ts';
import { listWindow, nearEnd, scrollToRow } from './list-window.ts';
import styles from './server-list.module.css';
import { nextSort, parseSort } from './sort.ts';

const rowHeight = 44;
const headHeight = 38;

/** Names of `KeyboardEvent.key`: the arrows move along the rows only from inside the list, elsewhere they scroll. */
const down = 'ArrowDown';
const up = 'ArrowUp';

type GridProps<Row extends { id: string }> = ServerListProps<Row> & {
  rows: readonly Row[];
  more: (() => void) | undefined;
};

/**
 * Draws only the rows in view. One row is active: its link is the single tab stop of the list, `j`/`k` and the arrow
 * keys move it, Enter follows the link as anywhere in the browser. To the mouse the link is as large as its row.
 */
export function ServerGrid<Row extends { id: string }>(props: GridProps<Row>) {
  const { rows, more, lead, columns, label } = props;
  const view = useRef<HTMLDivElement>(null);
  const activeLink = useRef<HTMLAnchorElement>(null);
  const wantsFocus = useRef(false);
  const [scroll, setScroll] = useState({ top: 0, height: 800 });
  const [active, setActive] = useState(0);
  const current = Math.min(active, rows.length - 1);

  // Whoever comes back to the list finds it as it was left.
  const [left] = useState(useElementScrollRestoration({ id: 'rows' }));

  const measure = useCallback(() => {
    const element = view.current;
    if (element) setScroll({ top: element.scrollTop, height: element.clientHeight });
  }, []);
  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    if (left) {
      element.scrollTop = left.scrollY;
      setActive(Math.ceil(left.scrollY / rowHeight));
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure, left]);

  useEffect(() => {
    if (more && nearEnd(rows.length, rowHeight, scroll.top, scroll.height)) more();
  }, [more, rows.length, scroll]);

  useLayoutEffect(() => {
    if (!wantsFocus.current || !activeLink.current) return;
    wantsFocus.current = false;
    activeLink.current.focus({ preventScroll: true });
  });

  const move = (step: number) => (event: KeyboardEvent) => {
    const element = view.current;
    if (!element) return;
    event.preventDefault();
    const inside = element.contains(document.activeElement);
    const next = Math.max(0, Math.min(rows.length - 1, inside ? current + step : current));
    wantsFocus.current = true;
    setActive(next);
    element.scrollTop = scrollToRow(next, rowHeight, element.scrollTop, element.clientHeight, headHeight);
    measure();
  };
  const moveInside = (step: number) => (event: KeyboardEvent) => {
    if (view.current?.contains(document.activeElement)) move(step)(event);
  };
  useHotKeys({ j: move(1), k: move(-1), [down]: moveInside(1), [up]: moveInside(-1) });

  const { first, end } = listWindow(rows.length, rowHeight, scroll.top, scroll.height);
  const all = [lead, ...columns];
  const tracks: CSSProperties = {
    gridTemplateColumns: all
      .map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`))
      .join(' '),
  };
  const minWidth = all.reduce((sum, { width }) => sum + width, 0);
  const drawn = rows.slice(first, end).map((row, offset) => ({ row, index: first + offset }));
  return (
    <div className={styles.view} data-scroll-restoration-id="rows" ref={view} onScroll={measure}>
      <table aria-label={label} aria-rowcount={rows.length + 1} className={styles.table} style={{ minWidth }}>
        <thead className={styles.head}>
          <tr aria-rowindex={1} style={tracks}>
            {all.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody className={styles.rows} style={{ height: rows.length * rowHeight }}>
          {drawn.map(({ row, index }) => (
            <GridRow
              key={row.id}
              row={row}
              index={index}
              lead={lead}
              columns={columns}
              tracks={tracks.gridTemplateColumns}
              activeLink={index === current ? activeLink : undefined}
              onActive={setActive}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface GridRowProps<Row extends { id: string }> extends Pick<GridProps<Row>, 'lead' | 'columns'> {
  row: Row;
  index: number;
  tracks: CSSProperties['gridTemplateColumns'];
  /** Given to the active row only. */
  activeLink: RefObject<HTMLAnchorElement | null> | undefined;
  onActive: (index: number) => void;
}

function PlainRow<Row extends { id: string }>(props: GridRowProps<Row>) {
  const { row, index, lead, columns, tracks, activeLink, onActive } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ gridTemplateColumns: tracks, top: index * rowHeight, height: rowHeight }}
    >
      <td className={styles.cell}>
        {lead.link(row, {
          className: styles.lead ?? '',
          tabIndex: activeLink ? 0 : -1,
          onFocus: () => onActive(index),
          ...(activeLink ? { ref: activeLink } : {}),
        })}
      </td>
      {columns.map((column) => (
        <td key={column.key} className={styles.cell} data-align={column.align}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

/** Rows that stay in view while scrolling are not drawn again. (`memo` forgets type parameters.) */
const GridRow = memo(PlainRow) as typeof PlainRow;

interface HeadCellProps {
  column: Pick<ListColumn<never>, 'title' | 'sort' | 'align'>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}

function HeadCell({ column, sort, onSort }: HeadCellProps) {
  const field = column.sort;
  if (!field) {
    return (
      <th scope="col" className={styles.headCell} data-align={column.align}>
        {column.title}
      </th>
    );
  }
  const at = parseSort(sort);
  const order = at?.field === field ? (at.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={order} className={styles.headCell} data-align={column.align}>
      <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, field))}>
        {column.title}
        <span aria-hidden="true" className={styles.arrow} data-order={order} />
      </button>
    </th>
  );
}
