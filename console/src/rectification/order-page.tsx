import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { labelOf } from '../api/vocabulary.ts';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { DueDate } from './due.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { LadderSteps } from './ladder-steps.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderItems } from './order-items.tsx';
import styles from './order-page.module.css';
import { type Order, orderQuery, orderSeverityTone, orderTone } from './orders.ts';

const route = getRouteApi('/_shell/orders/$orderId');

/** One order: what has to be put right, what was done and asked, and what may be done now. */
export function OrderPage() {
  const { orderId } = route.useParams();
  const order = useQuery(orderQuery(orderId));
  return <Load query={order}>{(data) => <OrderView order={data} />}</Load>;
}

function OrderView({ order }: { order: Order }) {
  return (
    <Page
      title={`${order.number}整改单`}
      above={<Link to="/orders">整改单</Link>}
      beside={
        <>
          <StateMark tone={orderTone(order)}>{labelOf('order-state', order.state)}</StateMark>
          <StateMark tone={orderSeverityTone[order.severity]}>
            {labelOf('order-severity', order.severity)}
          </StateMark>
        </>
      }
      below={
        <>
          {order.unitName}（{labelOf('order-addressing', order.addressedAs)}），期限 <DueDate of={order} />
        </>
      }
      actions={<OrderActions order={order} />}
    >
      <div className={styles.split}>
        <div className={styles.main}>
          <OrderItems order={order} />
          {order.ladder.length > 0 ? (
            <Panel title="督办措施">
              <LadderSteps steps={order.ladder} />
            </Panel>
          ) : null}
        </div>
        <div className={styles.main}>
          <Panel title="办理情况">
            <FactList
              facts={[
                { label: '下发', value: `${order.issuerName} ${order.issuedBy}` },
                { label: '下发时间', value: formatInstant(order.issuedAt) },
                {
                  label: '期限',
                  value: order.countedDays === null ? '按通报要求' : daysWords(order.countedDays),
                },
                ...(order.circular ? [{ label: '上级通报', value: order.circular, wide: true }] : []),
                ...(order.plan ? [{ label: '整改方案', value: order.plan, wide: true }] : []),
                ...(order.note ? [{ label: '整改结果', value: order.note, wide: true }] : []),
              ]}
            />
            <Extensions order={order} />
          </Panel>
          <EvidencePanel order={order} />
          <OrderHistory orderId={order.id} version={order.version} />
        </div>
      </div>
    </Page>
  );
}

function daysWords(days: number): string {
  return days === 0 ? '当日' : `${days} 个工作日`;
}

function Extensions({ order }: { order: Order }) {
  if (order.extensions.length === 0) return null;
  return (
    <ul className={styles.asked} aria-label="延期申请">
      {order.extensions.map((extension) => (
        <li key={extension.askedAt}>
          <StateMark tone={extension.decision === null ? 'warn' : 'idle'}>
            {extension.decision === null ? '待答复' : extension.decision === 'granted' ? '已同意' : '未同意'}
          </StateMark>
          <div>
            {extension.askedBy}申请延期 {extension.days} 个工作日：{extension.reason}
          </div>
          {extension.decisionReason ? <div>答复：{extension.decisionReason}</div> : null}
        </li>
      ))}
    </ul>
  );
}
