import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { api, type Row, take } from '../api/client.ts';
import { labelOf, type VocabularyName } from '../api/vocabulary.ts';
import { unitsQuery } from '../identity/units.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { formatInstant } from '../kit/time.ts';
import { siteFieldLabels } from './site-fields.tsx';
import styles from './site-history.module.css';
import type { Site } from './sites.ts';

type Change = Row<'/api/v1/sites/{id}/history'>;

/** What was done, where the site's actions have no word for it. */
const verbWords: Record<string, string> = {
  register: '登记',
  edit: '修改登记信息',
  'hand-over': '交接负责人',
  'add-column': '新增栏目',
  'edit-column': '修改栏目',
};

const fieldWords: Record<string, string> = {
  ...siteFieldLabels,
  state: '状态',
  contentPerson: '内容负责人',
  operationsPerson: '运维负责人',
  column: '栏目',
  first_level: '一级栏目',
  update_days: '更新周期',
  empty_reason: '暂无内容的原因',
  unit_id: '责任单位',
};

const vocabularyOfField: Record<string, VocabularyName> = {
  state: 'site-state',
  hosting: 'site-hosting',
};

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** Every change of a site, newest first: who, when, what from and to, and why. */
export function SiteHistory({ site }: { site: Site }) {
  const { data: units = [] } = useQuery(unitsQuery);
  const history = useQuery({
    queryKey: ['sites', site.id, 'history'],
    queryFn: () => take(api.GET('/api/v1/sites/{id}/history', { params: { path: { id: site.id } } })),
  });
  const labels = new Map(site.actions.map((action) => [action.name, action.label]));
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));

  const show = (field: string, value: unknown, verb: string): string => {
    if (isNothing(value)) return '（空）';
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (typeof value === 'object') return JSON.stringify(value);
    const text = String(value);
    if (field === 'kind') return labelOf(verb.endsWith('column') ? 'column-kind' : 'site-kind', text);
    const vocabulary = vocabularyOfField[field];
    return vocabulary ? labelOf(vocabulary, text) : (unitNames.get(text) ?? text);
  };
  const content = (change: Change) => (
    <div>
      <div>
        <strong>{verbWords[change.verb] ?? labels.get(change.verb) ?? change.verb}</strong>
        <span className={styles.meta}>
          {change.by}，{formatInstant(change.at)}
        </span>
      </div>
      {change.reason ? <div>理由：{change.reason}</div> : null}
      {change.changes.length > 0 ? (
        <ul className={styles.fields}>
          {change.changes.map(({ field, before, after }) => (
            <li key={field}>
              {fieldWords[field] ?? field}：
              {isNothing(before) ? null : (
                <>
                  <del>{show(field, before, change.verb)}</del> →{' '}
                </>
              )}
              <ins>{show(field, after, change.verb)}</ins>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
  return (
    <Load query={history}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="还没有变更记录" />
        ) : (
          <Timeline items={items.map((change) => ({ key: change.id, content: content(change) }))} />
        )
      }
    </Load>
  );
}
