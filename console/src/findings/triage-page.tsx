import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { useHotKeys } from '../kit/hot-keys.ts';
import { formatTotal } from '../kit/number.ts';
import { Page, Panel } from '../kit/page.tsx';
import { Problem } from '../kit/problem.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { FindingFilters } from './finding-filters.tsx';
import type { FindingRow } from './findings.ts';
import { type Judging, useTriage } from './triage.ts';
import { TriageActions } from './triage-actions.tsx';
import { TriageCase } from './triage-case.tsx';
import { TriageList } from './triage-list.tsx';
import styles from './triage-page.module.css';
import { type Asking, TriageQuestion } from './triage-question.tsx';

const route = getRouteApi('/_shell/triage');

/** Name of `KeyboardEvent.key`. */
const escapeKey = 'Escape';

/** Pages are fetched ahead, so that the queue never waits for the server. */
const FETCH_AHEAD = 30;

/** The triage queue 研判: the list, the case beside it, and every verdict by a single key. */
export function TriagePage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/triage' });
  const { message } = App.useApp();
  const { pages, rows, first, waiting, last, hide, judge, undo, refresh } = useTriage(filters);
  const [place, setPlace] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking>();
  const [sending, setSending] = useState(0);
  const line = useRef(Promise.resolve());
  const [problem, setProblem] = useState<Error>();

  const current = Math.min(place, Math.max(rows.length - 1, 0));
  const row = rows[current];
  if (rows.length - current < FETCH_AHEAD && pages.hasNextPage && !pages.isFetching)
    void pages.fetchNextPage();

  const narrow = (next: Partial<typeof filters>) => {
    setPlace(0);
    setSelected(new Set());
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  };
  const chosen = (): FindingRow[] => {
    const some = rows.filter(({ id }) => selected.has(id));
    return some.length > 0 || !row ? some : [row];
  };
  /** Sends after what was sent before: whoever is quick with the keys loses none of them. */
  const attempt = (act: () => Promise<void>) => {
    setProblem(undefined);
    setAsking(undefined);
    setSending((count) => count + 1);
    line.current = line.current
      .then(act)
      .catch(async (error: unknown) => {
        setProblem(error instanceof Error ? error : new Error(String(error)));
        // Somebody else was here first: their verdict is shown, not overwritten.
        if (error instanceof Problem && error.status === 409) await refresh();
      })
      .finally(() => setSending((count) => count - 1));
  };
  const decide = (judging: Judging) => {
    const judged = chosen();
    hide(judged.map(({ id }) => id));
    setSelected(new Set());
    attempt(() => judge(judging, judged));
  };
  const takeBack = () =>
    attempt(async () => {
      if (await undo()) void message.success('已撤回上一次研判');
    });
  const toggle = (id: string) =>
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const selectAlike = () => {
    if (!row) return;
    const alike = rows.filter(({ code, siteId }) => code === row.code && siteId === row.siteId);
    setSelected(new Set(alike.map(({ id }) => id)));
  };
  const go = (index: number) => setPlace(Math.max(0, Math.min(index, rows.length - 1)));
  const ask = (next: Asking) => setAsking(row || next === 'help' ? next : undefined);
  useHotKeys({
    j: () => go(current + 1),
    k: () => go(current - 1),
    c: () => row && decide({ verb: 'confirm' }),
    f: () => ask('dismiss'),
    d: () => ask('mark-duplicate'),
    s: () => ask('ask-second-look'),
    x: () => row && toggle(row.id),
    a: selectAlike,
    u: takeBack,
    '?': () => ask('help'),
    [escapeKey]: () => setSelected(new Set()),
  });

  const { unitId, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;
  return (
    <Page
      fill
      title="研判"
      beside={first ? <span role="status">待研判 {formatTotal(waiting, first.totalExact)} 个</span> : null}
      actions={
        <>
          <Link to="/suppressions">误报豁免</Link>
          <Link to="/rules">规则精度</Link>
          <Button onClick={() => ask('help')}>快捷键（?）</Button>
        </>
      }
    >
      <FindingFilters
        filters={filters}
        offered={['code', 'severity', 'certainty', 'opinion', 'state']}
        states={['new', 'second-look']}
        narrowed={narrowed}
        onNarrow={narrow}
        onClear={() => void navigate({ search: { unitId }, replace: true })}
      />
      {problem ? <ProblemNotice problem={problem} /> : null}
      {pages.error && !first ? (
        <ProblemNotice problem={pages.error} onRetry={() => void pages.refetch()} />
      ) : null}
      {!first && !pages.error ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {first && !row && !pages.isFetching ? (
        <EmptyState title={narrowed ? '没有符合条件的待研判问题' : '没有待研判的问题'}>
          {narrowed ? '放宽条件，或清除筛选。' : '检查发现新问题后，会按严重程度排在这里。'}
          {last ? (
            <Button type="link" size="small" onClick={takeBack}>
              {last.label}，撤回（u）
            </Button>
          ) : null}
        </EmptyState>
      ) : null}
      {row ? (
        <div className={styles.desk}>
          <div className={styles.list}>
            <TriageList rows={rows} current={current} selected={selected} onGo={go} onSelect={toggle} />
          </div>
          <div className={styles.case}>
            <Panel>
              <TriageActions
                busy={sending > 0}
                selected={selected.size}
                last={last}
                place={current + 1}
                onGo={(step) => go(current + step)}
                onConfirm={() => decide({ verb: 'confirm' })}
                onAsk={ask}
                onUndo={takeBack}
                onSelectAlike={selectAlike}
              />
              <TriageCase findingId={row.id} />
            </Panel>
          </div>
        </div>
      ) : null}
      {asking ? (
        <TriageQuestion
          asking={asking}
          row={row}
          many={selected.size}
          onDecide={decide}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </Page>
  );
}
