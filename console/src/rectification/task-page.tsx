import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { rowsOf } from '../kit/server-pages.ts';
import { DueDate } from './due.tsx';
import { ItemText, RecheckButton } from './order-items.tsx';
import styles from './order-page.module.css';
import { type Task, useTasks } from './orders.ts';

const route = getRouteApi('/_shell/tasks');

/** The unit's plain list: what to change, by when, and how; the first due first. */
export function TaskPage() {
  const { unitId } = route.useSearch();
  const pages = useTasks({ unitId });
  const rows = useMemo(() => rowsOf(pages.data?.pages ?? [], (row) => row.id), [pages.data]);
  const orders = useMemo(() => byOrder(rows), [rows]);
  return (
    <Page
      title="整改任务"
      below="要改什么、什么时候前改完、怎么改。改好后可立即复查，全部消除后在整改单中提交。"
    >
      <Load query={pages}>
        {() =>
          orders.length === 0 ? (
            <EmptyState title="没有待整改的问题">下发给本单位的问题会列在这里。</EmptyState>
          ) : (
            <>
              {orders.map(([first, ...rest]) => (
                <Panel
                  key={first.orderId}
                  title={`${first.number}　${first.unitName}`}
                  extra={
                    <span className={styles.head}>
                      <span>
                        期限 <DueDate of={first} />
                      </span>
                      <Link to="/orders/$orderId" params={{ orderId: first.orderId }}>
                        办理
                      </Link>
                    </span>
                  }
                >
                  <ol className={styles.items}>
                    {[first, ...rest].map((task, index) => (
                      <li key={task.id} className={styles.item}>
                        <ItemText item={task} number={index + 1} />
                        <div className={styles.buttons}>
                          <RecheckButton orderId={task.orderId} item={task} allowed />
                        </div>
                      </li>
                    ))}
                  </ol>
                </Panel>
              ))}
              {pages.hasNextPage ? (
                <Button onClick={() => void pages.fetchNextPage()}>载入更多</Button>
              ) : null}
            </>
          )
        }
      </Load>
    </Page>
  );
}

function byOrder(tasks: readonly Task[]): [Task, ...Task[]][] {
  const orders = new Map<string, [Task, ...Task[]]>();
  for (const task of tasks) {
    const known = orders.get(task.orderId);
    if (known) known.push(task);
    else orders.set(task.orderId, [task]);
  }
  return [...orders.values()];
}
