import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../identity/session.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { HrefLink } from '../kit/href-link.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { Page, Panel } from '../kit/page.tsx';
import { CrawlHealthLine } from '../monitoring/crawl-health-line.tsx';
import { FailingTable } from './failing-table.tsx';
import { type Overview, overviewQuery } from './overview.ts';
import styles from './overview-page.module.css';
import { TrendPanels } from './trend-panels.tsx';

const route = getRouteApi('/_shell/');

/** Where everything stands: every number opens the list behind it. */
export function OverviewPage() {
  const { unitId } = route.useSearch();
  const overview = useQuery(overviewQuery(unitId));
  const { person, permissions } = useSession();
  return (
    <Page title="总览" below={`${person.name}，您好。`}>
      <Load query={overview}>{(data) => <OverviewBody overview={data} />}</Load>
      {permissions.includes('finding.read') ? <TrendPanels unitId={unitId} /> : null}
      {permissions.includes('inspection.read') ? (
        <Panel title="监测运行（最近 24 小时）">
          <CrawlHealthLine unitId={unitId} />
        </Panel>
      ) : null}
    </Page>
  );
}

function OverviewBody({ overview }: { overview: Overview }) {
  const { counts, todos, failings } = overview;
  return (
    <>
      <section aria-label="主要数字">
        <ul className={styles.counts}>
          {counts.map((count) => (
            <li key={count.code}>
              <HrefLink href={count.href} keep={['unitId']} className={styles.count}>
                <span className={styles.value}>{formatNumber(count.value)}</span>
                <span className={styles.label}>{count.label}</span>
              </HrefLink>
            </li>
          ))}
        </ul>
      </section>
      <div className={styles.split}>
        {failings ? (
          <Panel title="待处置问题（四不）">
            {failings.rows.length === 0 ? (
              <EmptyState title="没有可统计的网站">先登记网站并完成一次检查。</EmptyState>
            ) : (
              <FailingTable rows={failings.rows} />
            )}
          </Panel>
        ) : null}
        <Panel title="待办">
          {todos.length === 0 ? (
            <EmptyState title="没有待办" />
          ) : (
            <ul className={styles.todos}>
              {todos.map((todo) => (
                <li key={todo.code}>
                  <HrefLink href={todo.href} keep={['unitId']} className={styles.todo}>
                    <span>
                      <strong>{todo.label}</strong>
                      <small>{todo.advice}</small>
                    </span>
                    <span className={styles.todoValue}>{formatNumber(todo.value)}</span>
                  </HrefLink>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </>
  );
}
