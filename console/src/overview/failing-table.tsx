import { lazy, Suspense } from 'react';
import { labelOf, valuesOf } from '../api/vocabulary.ts';
import { HrefLink } from '../kit/href-link.tsx';
import { formatNumber } from '../kit/number.ts';
import styles from './failing-table.module.css';
import type { FailingRow } from './overview.ts';

const FailingChart = lazy(() => import('./failing-chart.tsx'));

/** How many rows the chart shows; the table has them all. */
const charted = 12;

/** The four failings by county, department or site: a chart of the heaviest rows over a table whose numbers lead on. */
export function FailingTable({ rows }: { rows: readonly FailingRow[] }) {
  const heaviest = [...rows]
    .filter((row) => row.open > 0)
    .sort((left, right) => right.open - left.open)
    .slice(0, charted);
  return (
    <>
      {heaviest.length > 0 ? (
        <Suspense fallback={<div style={{ height: heaviest.length * 30 + 56 }} />}>
          <FailingChart rows={heaviest} />
        </Suspense>
      ) : (
        <p className={styles.none}>没有待处置问题。</p>
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>各单位、各网站的待处置问题数</caption>
          <thead>
            <tr>
              <th scope="col">单位或网站</th>
              <th scope="col">网站</th>
              {valuesOf('failing').map((failing) => (
                <th scope="col" key={failing}>
                  {labelOf('failing', failing)}
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <HrefLink href={row.of === 'site' ? `/sites/${row.id}` : `/units/${row.id}`}>
                    {row.name}
                  </HrefLink>
                </th>
                <td>
                  <HrefLink href={row.sitesHref}>{formatNumber(row.sites)}</HrefLink>
                </td>
                {row.cells.map((cell) => (
                  <td key={cell.failing} data-zero={cell.open === 0 || undefined}>
                    <HrefLink href={cell.href}>{formatNumber(cell.open)}</HrefLink>
                  </td>
                ))}
                <td data-zero={row.open === 0 || undefined}>
                  <HrefLink href={row.href}>
                    <strong>{formatNumber(row.open)}</strong>
                  </HrefLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
