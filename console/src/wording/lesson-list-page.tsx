import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterBar, FilterSelect } from '../kit/filter-bar.tsx';
import type { ListColumn } from '../kit/list-shape.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { Page } from '../kit/page.tsx';
import { ServerList } from '../kit/server-list.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { type LessonRow, lessonSearch, useLessons } from './lexicon.ts';
import { LexiconTabs } from './lexicon-tabs.tsx';

const route = getRouteApi('/_shell/lexicon/lessons');

/** What people's verdicts on texts have taught the checker. */
export function LessonListPage() {
  const filters = route.useSearch();
  const navigate = useNavigate({ from: '/lexicon/lessons' });
  const pages = useLessons(filters);
  const narrow = (next: Partial<typeof filters>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      fill
      title="词库"
      below="文字问题判为误报的，同样的上下文不再报；判为属实的错别字，同样的写法直接报。撤回研判即撤回反馈。"
    >
      <LexiconTabs />
      <FilterBar narrowed={filters.verdict !== undefined} onClear={() => narrow({ verdict: undefined })}>
        <FilterSelect
          label="反馈"
          options={choicesOf('lesson-verdict')}
          value={filters.verdict}
          onChange={(verdict) => narrow({ verdict })}
        />
      </FilterBar>
      <ServerList
        label="研判反馈"
        unit="条"
        pages={pages}
        sort={filters.sort}
        onSort={(sort) => narrow({ sort: lessonSearch.sort(sort) })}
        lead={{
          key: 'text',
          title: '上下文',
          width: 180,
          grow: 2,
          link: (row, props) => (
            <Link {...props} to="/findings/$findingId" params={{ findingId: row.id }}>
              <OutsideText text={`${row.before}【${row.text}】${row.after}`} />
            </Link>
          ),
        }}
        columns={columns}
        empty={
          filters.verdict !== undefined || filters.unitId ? (
            <EmptyState title="没有符合条件的反馈">改选反馈或单位。</EmptyState>
          ) : (
            <EmptyState title="还没有研判反馈">
              在<Link to="/triage">研判</Link>中确认文字问题或判为误报，检查程序就记住它。
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

const columns: ListColumn<LessonRow>[] = [
  {
    key: 'verdict',
    title: '反馈',
    width: 130,
    render: (row) => (
      <StateMark tone={row.verdict === 'rejected' ? 'idle' : 'good'}>
        {labelOf('lesson-verdict', row.verdict)}
      </StateMark>
    ),
  },
  { key: 'suggestion', title: '应为', width: 90, render: (row) => <span>{row.suggestion ?? '—'}</span> },
  { key: 'rule', title: '规则', width: 170, grow: 1, render: (row) => <OutsideText text={row.rule} /> },
  { key: 'site', title: '网站', width: 180, grow: 1, render: (row) => <span>{row.siteName}</span> },
  {
    key: 'at',
    title: '研判时间',
    width: 150,
    sort: 'at',
    render: (row) => <span className="figures">{formatInstant(row.at)}</span>,
  },
];
