import { Button } from 'antd';
import type { ServerListProps } from './list-shape.ts';
import styles from './server-list.module.css';

type CardsProps<Row extends { id: string }> = ServerListProps<Row> & {
  rows: readonly Row[];
  more: (() => void) | undefined;
};

/** The rows as cards for narrow screens; the browser skips drawing those out of view (`content-visibility`). */
export function ServerCards<Row extends { id: string }>({
  rows,
  lead,
  columns,
  label,
  more,
}: CardsProps<Row>) {
  return (
    <>
      <ul className={styles.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={row.id} className={styles.card}>
            {lead.link(row, { className: styles.cardLead ?? '' })}
            <dl className={styles.facts}>
              {columns
                .filter((column) => !column.wideOnly)
                .map((column) => (
                  <div key={column.key}>
                    <dt>{column.title}</dt>
                    <dd>{column.render(row)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
      {more ? (
        <Button block onClick={more}>
          载入更多
        </Button>
      ) : null}
    </>
  );
}
