import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { api, take } from '../api/client.ts';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { OutsideText } from '../kit/outside-text.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import styles from './issue-page.module.css';
import { type IssuableUnit, issuableQuery, orderSeverityTone } from './orders.ts';

const route = getRouteApi('/_shell/orders/issue');

/** Confirmed findings by the unit that has to put them right: choose, and issue the orders in one go. */
export function IssuePage() {
  const { unitId, addressedAs = 'sponsor' } = route.useSearch();
  const navigate = useNavigate({ from: '/orders/issue' });
  const issuable = useQuery(issuableQuery({ unitId, addressedAs }));
  return (
    <Page
      title="下发整改单"
      above={<Link to="/orders">整改单</Link>}
      below="每个责任单位按问题等级各成一单：单项否决当日、严重 3 个工作日、一般 10 个工作日。"
      actions={
        <Segmented
          aria-label="下发给"
          options={choicesOf('order-addressing')}
          value={addressedAs}
          onChange={(next) => void navigate({ search: (search) => ({ ...search, addressedAs: next }) })}
        />
      }
    >
      <Load query={issuable}>
        {(data) =>
          data.units.length === 0 ? (
            <EmptyState title="没有待下发的问题">
              {data.withoutOperator > 0
                ? `有 ${data.withoutOperator} 个问题所在的网站没有登记承办单位，请补登或下发给主办单位。`
                : '经研判确认、尚未下发的问题会按单位列在这里。'}
            </EmptyState>
          ) : (
            <Choosing key={addressedAs} units={data.units} addressedAs={addressedAs} more={data.more} />
          )
        }
      </Load>
    </Page>
  );
}

interface ChoosingProps {
  units: readonly IssuableUnit[];
  addressedAs: 'sponsor' | 'operator';
  more: boolean;
}

function Choosing({ units, addressedAs, more }: ChoosingProps) {
  const all = units.flatMap((unit) => unit.findings.map(({ id }) => id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [circular, setCircular] = useState({ title: '', dueOn: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();

  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))));
  const issue = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const findingIds = all.filter((id) => chosen.has(id));
      const body = { findingIds, addressedAs, ...(circular.title ? { circular } : {}) };
      const { orderIds } = await take(api.POST('/api/v1/orders', { body }));
      await queries.invalidateQueries({ queryKey: ['orders'] });
      message.success(`已下发 ${orderIds.length} 张整改单`);
      const [only] = orderIds;
      if (orderIds.length === 1 && only) void navigate({ to: '/orders/$orderId', params: { orderId: only } });
      else void navigate({ to: '/orders', search: { sort: '-issuedAt' } });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      {problem ? <ProblemNotice problem={problem} /> : null}
      {units.map((unit) => (
        <UnitFindings key={unit.id} unit={unit} chosen={chosen} onChoose={choose} />
      ))}
      {more ? <p>只列出前 500 个问题，下发后会列出其余的。</p> : null}
      <Panel title="上级通报及其期限（可不填）">
        <div className={styles.circular}>
          <Input
            aria-label="通报名称"
            placeholder="通报名称"
            value={circular.title}
            maxLength={200}
            onChange={(event) => setCircular({ ...circular, title: event.target.value })}
          />
          <Input
            aria-label="通报要求的期限"
            type="date"
            value={circular.dueOn}
            required={circular.title !== ''}
            onChange={(event) => setCircular({ ...circular, dueOn: event.target.value })}
          />
        </div>
      </Panel>
      <div className={styles.foot}>
        <Checkbox
          checked={chosen.size === all.length}
          indeterminate={chosen.size > 0 && chosen.size < all.length}
          onChange={(event) => choose(all, event.target.checked)}
        >
          全选
        </Checkbox>
        <span role="status">已选 {chosen.size} 个问题</span>
        <Button type="primary" htmlType="submit" loading={busy} disabled={chosen.size === 0}>
          下发
        </Button>
      </div>
    </form>
  );
}

interface UnitFindingsProps {
  unit: IssuableUnit;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], on: boolean) => void;
}

function UnitFindings({ unit, chosen, onChoose }: UnitFindingsProps) {
  const ids = unit.findings.map(({ id }) => id);
  const picked = ids.filter((id) => chosen.has(id)).length;
  return (
    <section className={styles.unit} aria-label={unit.name}>
      <Checkbox
        className={styles.unitHead ?? ''}
        checked={picked === ids.length}
        indeterminate={picked > 0 && picked < ids.length}
        onChange={(event) => onChoose(ids, event.target.checked)}
      >
        {unit.name}（{ids.length}）
      </Checkbox>
      <ul className={styles.findings}>
        {unit.findings.map((finding) => (
          <li key={finding.id}>
            <Checkbox
              checked={chosen.has(finding.id)}
              onChange={(event) => onChoose([finding.id], event.target.checked)}
            >
              {finding.title}
            </Checkbox>
            <StateMark tone={orderSeverityTone[finding.severity]}>
              {labelOf('order-severity', finding.severity)}
            </StateMark>
            <span className={styles.where}>
              {finding.siteName}　<OutsideText text={finding.url ?? finding.place} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
