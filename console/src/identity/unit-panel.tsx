import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { Panel } from '../kit/page.tsx';
import { UnitForm } from './unit-form.tsx';
import styles from './unit-panel.module.css';
import treeStyles from './unit-tree-page.module.css';
import { unitQuery } from './units.ts';

const route = getRouteApi('/_shell/units/$id');

/** The chosen unit: what it is, what stands below it, and the way to its sites, people and findings. */
export function UnitPanel() {
  const { id } = route.useParams();
  const unit = useQuery(unitQuery(id));
  return <Load query={unit}>{(data) => <UnitFacts unit={data} />}</Load>;
}

function UnitFacts({ unit }: { unit: Answer<'/api/v1/units/{id}'> }) {
  const [form, setForm] = useState<'edit' | 'add'>();
  const { above, children: below } = unit;
  const within = { unitId: unit.id };
  return (
    <>
      <Panel>
        <div className={treeStyles.back}>
          <Link to="/units">← 返回单位树</Link>
        </div>
        {above.length > 0 ? (
          <nav aria-label="上级单位" className={styles.path}>
            {above.map((row, index) => (
              <span key={row.id}>
                <Link to="/units/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                {index < above.length - 1 ? <span aria-hidden="true"> / </span> : null}
              </span>
            ))}
          </nav>
        ) : null}
        <div className={styles.head}>
          <h2 className={styles.name}>{unit.name}</h2>
          <div className={styles.actions}>
            {unit.actions.map((action) =>
              action.name === 'edit' || action.name === 'add-unit' ? (
                <ActionButton
                  key={action.name}
                  action={action}
                  onRun={() => setForm(action.name === 'edit' ? 'edit' : 'add')}
                />
              ) : null,
            )}
          </div>
        </div>
        <FactList
          facts={[
            { label: '类别', value: labelOf('unit-kind', unit.kind) },
            { label: '行政区划代码', value: <span className="figures">{unit.divisionCode}</span> },
            { label: '人员（含下级单位）', value: formatNumber(unit.people) },
          ]}
        />
        <div className={styles.ways}>
          <Link to="/sites" search={within}>
            查看网站
          </Link>
          <Link to="/people" search={within}>
            查看人员
          </Link>
          <Link to="/findings" search={within}>
            查看问题
          </Link>
        </div>
      </Panel>
      <Panel title={`下级单位（${formatNumber(below.length)}）`}>
        {below.length === 0 ? (
          <EmptyState title="没有下级单位" />
        ) : (
          <ul className={styles.below}>
            {below.map((row) => (
              <li key={row.id}>
                <Link to="/units/$id" params={{ id: row.id }}>
                  {row.name}
                </Link>
                <span>{labelOf('unit-kind', row.kind)}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <UnitForm mode={form} unit={unit} onClose={() => setForm(undefined)} />
    </>
  );
}
