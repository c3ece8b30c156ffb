import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { Input, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { type Branch, growTree, pathTo } from '../kit/tree.ts';
import { ImportLink } from './import-link.tsx';
import { useSession } from './session.ts';
import styles from './unit-tree-page.module.css';
import { type Unit, unitsQuery } from './units.ts';

interface Node {
  key: string;
  title: string;
  disabled: boolean;
  children: Node[];
}

function nodeOf({ row, children }: Branch<Unit>): Node {
  return { key: row.id, title: row.name, disabled: !row.inReach, children: children.map(nodeOf) };
}

/** The tree of units in reach beside the page of the chosen one. */
export function UnitTreePage() {
  const units = useQuery(unitsQuery);
  const { id } = useParams({ strict: false });
  const mayImport = useSession().permissions.includes('unit.edit');
  return (
    <Page
      title="单位"
      documentTitle={units.data?.find((unit) => unit.id === id)?.name}
      actions={
        <>
          <ExportButton path="/api/v1/units/export" />
          {mayImport ? <ImportLink kind="units" /> : null}
        </>
      }
    >
      <div className={styles.split} data-chosen={id ? true : undefined}>
        <div className={styles.tree}>
          <Panel>
            <Load query={units}>{(rows) => <UnitTree rows={rows} chosen={id} />}</Load>
          </Panel>
        </div>
        <div className={styles.chosen}>
          {id ? (
            <Outlet />
          ) : (
            <Panel>
              <EmptyState title="未选择单位">
                从单位树中选择一个单位，查看它的网站、人员和下级单位。
              </EmptyState>
            </Panel>
          )}
        </div>
      </div>
    </Page>
  );
}

function UnitTree({ rows, chosen }: { rows: readonly Unit[]; chosen: string | undefined }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const shown = useMemo(() => narrow(rows, text.trim()), [rows, text]);
  const nodes = useMemo(() => growTree(shown).map(nodeOf), [shown]);
  const [opened, setOpened] = useState<string[]>(() => [
    ...growTree(rows).map((branch) => branch.row.id),
    ...pathTo(rows, chosen ?? '').map((row) => row.id),
  ]);
  return (
    <>
      <Input.Search
        allowClear
        aria-label="按名称查找单位"
        placeholder="按名称查找单位"
        value={text}
        onChange={(event) => setText(event.target.value)}
        style={{ marginBottom: 12 }}
      />
      {nodes.length === 0 ? <EmptyState title="没有名称符合的单位" /> : null}
      <Tree<Node>
        blockNode
        aria-label="单位树"
        treeData={nodes}
        selectedKeys={chosen ? [chosen] : []}
        expandedKeys={text ? shown.map((row) => row.id) : opened}
        onExpand={(keys) => setOpened(keys.map(String))}
        onSelect={(keys, { node }) =>
          void navigate({ to: '/units/$id', params: { id: String(keys[0] ?? node.key) } })
        }
      />
    </>
  );
}

/** The units whose name holds the text, each with the path that leads to it. */
function narrow(rows: readonly Unit[], text: string): Unit[] {
  if (!text) return [...rows];
  const kept = new Set<string>();
  for (const row of rows) {
    if (row.name.includes(text)) for (const step of pathTo(rows, row.id)) kept.add(step.id);
  }
  return rows.filter((row) => kept.has(row.id));
}
