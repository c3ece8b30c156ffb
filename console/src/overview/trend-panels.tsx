import { useQuery } from '@tanstack/react-query';
import { labelOf, valuesOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { HrefLink } from '../kit/href-link.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { Panel } from '../kit/page.tsx';
import { KindList } from './kind-list.tsx';
import { type Trend, trendQuery } from './trend.ts';
import styles from './trend-panels.module.css';
import { WeekChart } from './week-chart.tsx';

interface TrendPanelsProps {
  unitId?: string | undefined;
  siteId?: string | undefined;
}

/** Where findings come from and whether they become fewer: of all in reach, of a unit, or of one site. */
export function TrendPanels(of: TrendPanelsProps) {
  const trend = useQuery(trendQuery(of));
  return (
    <Load query={trend}>
      {({ weeks, kinds, looks }) => (
        <div className={styles.split}>
          <Panel title="近一季度问题走势" extra={looks ? <Looks looks={looks} /> : null}>
            <WeekChart weeks={weeks} />
          </Panel>
          <Panel title="未了结问题的种类" extra={looks ? <Coverage looks={looks} /> : null}>
            {kinds.length === 0 ? (
              <EmptyState title="没有未了结的问题">“未测”的网站除外，请先检查。</EmptyState>
            ) : (
              <KindList kinds={kinds} />
            )}
          </Panel>
        </div>
      )}
    </Load>
  );
}

/** On how many of the sites the numbers beside it rest; those without a look lately are behind it. */
function Coverage({ looks }: { looks: NonNullable<Trend['looks']> }) {
  const measured = looks.faulty.value + looks.clear.value;
  const all = measured + looks.unmeasured.value;
  if (all === 0) return null;
  return (
    <HrefLink href={looks.unmeasured.href}>
      31 天内已测 {formatNumber(measured)} / {formatNumber(all)} 个网站
    </HrefLink>
  );
}

/** Three values, never two: what no inspection has read lately counts neither as good nor as bad. */
function Looks({ looks }: { looks: NonNullable<Trend['looks']> }) {
  return (
    <ul className={styles.looks} aria-label="最近 31 天内的检查结论（网站数）">
      {valuesOf('site-look').map((look) => (
        <li key={look}>
          <HrefLink href={looks[look].href}>
            {labelOf('site-look', look)} {formatNumber(looks[look].value)}
          </HrefLink>
        </li>
      ))}
    </ul>
  );
}
