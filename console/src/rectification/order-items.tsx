import { App, Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { OutsideText } from '../kit/outside-text.tsx';
import { Panel } from '../kit/page.tsx';
import { Problem } from '../kit/problem.ts';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { ObjectionAnswer, ObjectionForm } from './objection-form.tsx';
import styles from './order-page.module.css';
import { type Order, type OrderItem, outcomeTone } from './orders.ts';
import { useOrderCall } from './use-order-call.ts';

type Asked = { item: OrderItem; what: 'object' | 'verify-item' | 'decide-objection' };

/** What has to be put right: each finding with its page, its place and how to do it. */
export function OrderItems({ order }: { order: Order }) {
  const [asked, setAsked] = useState<Asked>();
  const call = useOrderCall(order.id);
  const close = () => setAsked(undefined);
  const open = (what: Asked['what']) => (asked?.what === what ? asked.item : undefined);
  const verified = open('verify-item');
  return (
    <Panel title={`要改的问题（未消除 ${order.itemsOpen} / 共 ${order.items}）`}>
      <ol className={styles.items}>
        {order.orderItems.map((item, index) => (
          <li key={item.id} className={styles.item} data-out={item.active ? undefined : true}>
            <ItemText item={item} number={index + 1} />
            {item.active ? (
              <ItemActions order={order} item={item} onAsk={(what) => setAsked({ item, what })} />
            ) : null}
          </li>
        ))}
      </ol>
      <ObjectionForm orderId={order.id} item={open('object')} onClose={close} />
      <ObjectionAnswer orderId={order.id} item={open('decide-objection')} onClose={close} />
      <ReasonDialog
        open={verified !== undefined}
        title={`人工核实：${verified?.title ?? ''}`}
        text="系统未能测得这一项。请打开页面查看，确认已消除后写明依据。"
        label="核实依据"
        reason="required"
        onClose={close}
        onConfirm={(note) => call('verify-item', { itemId: verified?.id ?? '', note: note ?? '' })}
      />
    </Panel>
  );
}

/** One item as people read it: what, where, how. Text of the site never becomes markup. */
export function ItemText({ item, number }: { item: OrderItem; number?: number }) {
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {number === undefined ? '' : `${number}. `}
          {item.title}
        </h3>
        <Outcome item={item} />
      </div>
      <div className={styles.where}>
        {item.siteName}　<ItemPlace item={item} />
      </div>
      {item.snippet ? (
        <div className={styles.where}>
          发现：
          <OutsideText text={item.snippet} />
        </div>
      ) : null}
      <div className={styles.remedy}>
        <div>怎么改：{item.remedy.editor}</div>
        <div>技术人员：{item.remedy.technician}</div>
        <small>依据：{item.clause}</small>
      </div>
      {item.objection ? (
        <div>
          <StateMark tone={item.objection.decision === null ? 'warn' : 'idle'}>
            {item.objection.decision === null
              ? '异议待答复'
              : item.objection.decision === 'upheld'
                ? '异议成立'
                : '异议不成立'}
          </StateMark>
          {'　'}
          {labelOf('objection-reason', item.objection.reason)}：{item.objection.words}
          {item.objection.decisionReason ? <div>答复：{item.objection.decisionReason}</div> : null}
        </div>
      ) : null}
    </>
  );
}

function Outcome({ item }: { item: OrderItem }) {
  if (!item.active && item.outcome !== 'gone') return <StateMark tone="idle">不再整改</StateMark>;
  if (item.measuring) return <StateMark tone="busy">正在复测</StateMark>;
  if (item.outcome === null) return <StateMark tone="idle">待整改</StateMark>;
  return (
    <StateMark tone={outcomeTone[item.outcome]}>
      {labelOf('order-item-outcome', item.outcome)}
      {item.outcomeReason ? `：${item.outcomeReason}` : ''}（{formatInstant(item.outcomeAt)}）
    </StateMark>
  );
}

/** Only web addresses become links, without referrer or opener. */
function ItemPlace({ item }: { item: OrderItem }) {
  const address = item.url ?? item.place;
  if (!/^https?:\/\//i.test(address)) return <OutsideText text={address} />;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      <OutsideText text={address} />
    </a>
  );
}

interface ItemActionsProps {
  order: Order;
  item: OrderItem;
  onAsk: (what: Asked['what']) => void;
}

function ItemActions({ order, item, onAsk }: ItemActionsProps) {
  const action = (name: string) => order.actions.find((each) => each.name === name);
  const [object, decide, verify] = ['object', 'decide-objection', 'verify-item'].map(action);
  const asked = item.objection?.decision === null;
  return (
    <div className={styles.buttons}>
      <RecheckButton orderId={order.id} item={item} allowed={action('recheck-item')?.allowed ?? false} />
      {object?.allowed && !asked ? <ActionButton action={object} onRun={() => onAsk('object')} /> : null}
      {decide?.allowed && asked ? (
        <ActionButton action={decide} type="primary" onRun={() => onAsk('decide-objection')} />
      ) : null}
      {verify?.allowed && item.outcome === 'unmeasured' ? (
        <ActionButton action={verify} onRun={() => onAsk('verify-item')} />
      ) : null}
    </div>
  );
}

/** Has one finding measured again now. */
export function RecheckButton({
  orderId,
  item,
  allowed,
}: {
  orderId: string;
  item: OrderItem;
  allowed: boolean;
}) {
  const call = useOrderCall(orderId);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (!allowed) return null;
  const recheck = async () => {
    setBusy(true);
    try {
      await call('recheck-item', { itemId: item.id });
      message.success('已开始复查，两分钟内出结果');
    } catch (error) {
      message.error(error instanceof Problem ? (error.detail ?? error.message) : '复查没有发起，请重试');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy || item.measuring} onClick={() => void recheck()}>
      立即复查
    </Button>
  );
}
