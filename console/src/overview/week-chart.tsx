import { HrefLink } from '../kit/href-link.tsx';
import { formatNumber } from '../kit/number.ts';
import type { Week } from './trend.ts';
import styles from './week-chart.module.css';

const height = 132;
const slot = 40;
const bar = 14;

/** Two bars a week, told apart by fill and hatching as well as by hue. The table below carries the same numbers. */
export function WeekChart({ weeks }: { weeks: readonly Week[] }) {
  const most = Math.max(0, ...weeks.flatMap(({ found, resolved }) => [found.value, resolved.value]));
  const high = (value: number) => Math.round((value / Math.max(1, most)) * (height - 30));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.legend}>
        <span data-kind="found">新发现</span>
        <span data-kind="resolved">已销号</span>
        <span className={styles.most}>单周最多 {formatNumber(most)} 个</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${weeks.length * slot} ${height}`}
        className={styles.chart}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          <pattern id="resolved-hatch" width="5" height="5" patternUnits="userSpaceOnUse">
            <path d="M0 5 L5 0" stroke="#4f6472" strokeWidth="1.4" />
          </pattern>
        </defs>
        {weeks.map(({ from, found, resolved }, index) => {
          const left = index * slot + 5;
          const foot = height - 20;
          return (
            <g key={from}>
              <rect
                x={left}
                y={foot - high(found.value)}
                width={bar}
                height={high(found.value)}
                fill="#b3322b"
              />
              <rect
                x={left + bar + 2}
                y={foot - high(resolved.value)}
                width={bar}
                height={high(resolved.value)}
                fill="url(#resolved-hatch)"
                stroke="#4f6472"
              />
              {index % 2 === (weeks.length - 1) % 2 ? (
                <text x={left + bar + 1} y={height - 6} textAnchor="middle" className={styles.tick}>
                  {from.slice(5)}
                </text>
              ) : null}
            </g>
          );
        })}
        <line x1="0" x2={weeks.length * slot} y1={height - 19.5} y2={height - 19.5} stroke="#cdc6be" />
      </svg>
      <details className={styles.details}>
        <summary>按周列出</summary>
        <table className={styles.table}>
          <caption className={styles.caption}>最近 {weeks.length} 周新发现和已销号的问题</caption>
          <thead>
            <tr>
              <th scope="col">周</th>
              <th scope="col">新发现</th>
              <th scope="col">已销号</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ from, until, found, resolved }) => (
              <tr key={from}>
                <th scope="row">
                  {from} 至 {until.slice(5)}
                </th>
                <td>
                  <HrefLink href={found.href}>{formatNumber(found.value)}</HrefLink>
                </td>
                <td>
                  <HrefLink href={resolved.href}>{formatNumber(resolved.value)}</HrefLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
