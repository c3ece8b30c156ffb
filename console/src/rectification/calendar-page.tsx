import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { Problem } from '../kit/problem.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatDate } from '../kit/time.ts';
import { CalendarDayForm } from './calendar-day-form.tsx';
import { type CalendarDays, type CityDay, calendarDaysQuery, useCalendarChange } from './calendar-days.ts';
import { CalendarEffect } from './calendar-effect.tsx';
import styles from './calendar-page.module.css';

const route = getRouteApi('/_shell/calendar');

const tones = { off: 'good', work: 'warn' } as const;

/** The days by which deadlines are counted 工作日历: the notices for the country, and what this city has set beside them. */
export function CalendarPage() {
  const search = route.useSearch();
  const thisYear = Number(formatDate(new Date().toISOString()).slice(0, 4));
  const year = Number(search.year ?? thisYear);
  const navigate = useNavigate({ from: '/calendar' });
  const days = useQuery(calendarDaysQuery(year));
  const [adding, setAdding] = useState(false);
  const edit = days.data?.actions.find(({ name }) => name === 'edit');
  const go = (to: number) =>
    void navigate({ search: (now) => ({ ...now, year: String(to) }), replace: true });
  return (
    <Page
      title="工作日历"
      below="整改期限按工作日计算：以国务院办公厅的放假通知为准，本市另有安排的在这里调整。"
      actions={
        edit ? (
          <ActionButton
            action={{ ...edit, label: '调整工作日' }}
            type="primary"
            onRun={() => setAdding(true)}
          />
        ) : null
      }
    >
      <Load query={days}>
        {(data) => (
          <div className={styles.split}>
            <CityDays data={data} />
            <OfficialDays
              data={data}
              year={year}
              go={
                <span className={styles.years}>
                  <Button size="small" aria-label={`${year - 1} 年`} onClick={() => go(year - 1)}>
                    ‹
                  </Button>
                  <Button size="small" aria-label={`${year + 1} 年`} onClick={() => go(year + 1)}>
                    ›
                  </Button>
                </span>
              }
            />
          </div>
        )}
      </Load>
      <CalendarDayForm open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}

/** What this city has set, of all years; each can be taken back. */
function CityDays({ data }: { data: CalendarDays }) {
  const [leaving, setLeaving] = useState<CityDay>();
  const mayEdit = data.actions.some(({ name, allowed }) => name === 'edit' && allowed);
  return (
    <Panel title="本市调整">
      {data.items.length === 0 ? (
        <EmptyState title="本市没有另行调整">地方节日放假、临时调休等，由市级监管员在这里设置。</EmptyState>
      ) : (
        <DataTable
          label="本市调整"
          rows={data.items}
          keyOf={({ id }) => id}
          columns={[
            { title: '日期', render: ({ day }) => <DayWords day={day} /> },
            { title: '安排', render: ({ kind }) => <KindMark kind={kind} /> },
            { title: '依据', render: ({ reason }) => reason },
            ...(mayEdit
              ? [
                  {
                    title: '操作',
                    render: (day: CityDay) => (
                      <Button size="small" onClick={() => setLeaving(day)}>
                        取消
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <LeaveDialog day={leaving} onClose={() => setLeaving(undefined)} />
    </Panel>
  );
}

function LeaveDialog({ day, onClose }: { day: CityDay | undefined; onClose: () => void }) {
  const { remove } = useCalendarChange();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const confirm = async () => {
    if (!day) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await remove(day.id);
      message.success('已取消，整改期限正在重新计算');
      onClose();
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={day !== undefined}
      title={`取消 ${day?.day ?? ''} 的调整`}
      okText="取消调整"
      cancelText="不取消"
      okButtonProps={{ danger: true }}
      confirmLoading={busy}
      onOk={() => void confirm()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>这一天恢复为国务院办公厅通知的安排。</p>
      <CalendarEffect day={day?.day} kind="usual" />
      {problem ? <ProblemNotice problem={problem} /> : null}
    </Modal>
  );
}

interface OfficialDaysProps {
  data: CalendarDays;
  year: number;
  go: ReactNode;
}

/** What the notices say of a year; only days that differ from their weekday. */
function OfficialDays({ data, year, go }: OfficialDaysProps) {
  return (
    <Panel title={`${year} 年放假安排`} extra={go}>
      {data.papers.length === 0 ? (
        <Alert
          type="info"
          showIcon
          title={`${year} 年的放假通知尚未收录，暂按周末休息计算，期限标注“暂定”，收录后重新计算。`}
        />
      ) : (
        <>
          <DataTable
            label={`${year} 年放假安排`}
            rows={holidaysOf(data.official)}
            keyOf={({ name, kind, days }) => `${name} ${kind} ${days[0]}`}
            columns={[
              { title: '节日', render: ({ name }) => name },
              { title: '安排', render: ({ kind }) => <KindMark kind={kind} /> },
              { title: '日期', render: ({ days }) => <span className="figures">{rangeWords(days)}</span> },
            ]}
          />
          <p className={styles.source}>
            依据：
            {data.papers.map((address, index) => (
              <a key={address} href={address} target="_blank" rel="noopener noreferrer nofollow">
                国务院办公厅通知{data.papers.length > 1 ? index + 1 : ''}
              </a>
            ))}
          </p>
        </>
      )}
    </Panel>
  );
}

interface Holiday {
  name: string;
  kind: 'off' | 'work';
  days: string[];
}

const DAY_MS = 86_400_000;

/** Days of one name and kind that follow each other stand in one row. */
function holidaysOf(days: CalendarDays['official']): Holiday[] {
  const rows: Holiday[] = [];
  for (const { day, kind, name } of days) {
    const open = rows.find(
      (row) =>
        row.name === name &&
        row.kind === kind &&
        Date.parse(day) - Date.parse(row.days.at(-1) ?? '') === DAY_MS,
    );
    if (open) open.days.push(day);
    else rows.push({ name, kind, days: [day] });
  }
  return rows;
}

/** 10月1日至10月8日（8 天）: the year stands above the table. */
function rangeWords(days: readonly string[]): string {
  const words = (day = '') => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  const first = words(days[0]);
  return days.length === 1 ? first : `${first}至${words(days.at(-1))}（${days.length} 天）`;
}

function KindMark({ kind }: { kind: 'off' | 'work' }) {
  return <StateMark tone={tones[kind]}>{labelOf('calendar-day-kind', kind)}</StateMark>;
}

const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });

function DayWords({ day }: { day: string }) {
  return (
    <span className="figures">
      {day}（{weekday.format(Date.parse(day))}）
    </span>
  );
}
