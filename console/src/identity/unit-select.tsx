import { useQuery } from '@tanstack/react-query';
import { TreeSelect, type TreeSelectProps } from 'antd';
import { useMemo } from 'react';
import { type Branch, growTree } from '../kit/tree.ts';
import { type Unit, unitsQuery } from './units.ts';

type UnitSelectProps = Pick<TreeSelectProps, 'allowClear' | 'placeholder' | 'id' | 'style' | 'variant'> & {
  label: string;
  value?: string | undefined;
  onChange?: (unitId: string | undefined) => void;
};

interface Choice {
  value: string;
  title: string;
  disabled: boolean;
  children: Choice[];
}

function choiceOf({ row, children }: Branch<Unit>): Choice {
  return { value: row.id, title: row.name, disabled: !row.inReach, children: children.map(choiceOf) };
}

/** Chooses one unit in reach; those above stand there only to show the way. Typing narrows the tree by name. */
export function UnitSelect({ label, value, onChange, ...select }: UnitSelectProps) {
  const { data } = useQuery(unitsQuery);
  const choices = useMemo(() => growTree(data ?? []).map(choiceOf), [data]);
  const tops = useMemo(() => choices.map((choice) => choice.value), [choices]);
  return (
    <TreeSelect<string | null>
      {...select}
      key={tops.join()}
      aria-label={label}
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 280, maxHeight: 420 } } }}
      treeDefaultExpandedKeys={tops}
      treeData={choices}
      value={value ?? null}
      onChange={(next) => onChange?.(next || undefined)}
      notFoundContent="没有符合的单位"
    />
  );
}
