import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  /** Whether anything is narrowed, so that a way out is offered. */
  narrowed: boolean;
  onClear: () => void;
  children: ReactNode;
}

/** Everything that narrows a list, in one line that wraps. */
export function FilterBar({ narrowed, onClear, children }: FilterBarProps) {
  return (
    <search className={styles.bar}>
      {children}
      {narrowed ? (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      ) : null}
    </search>
  );
}

interface FilterSelectProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** One choice that narrows a list; nothing chosen means all. */
export function FilterSelect<Value extends string>({
  label,
  options,
  value,
  onChange,
}: FilterSelectProps<Value>) {
  return (
    <Select<Value>
      allowClear
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      className={styles.select ?? ''}
      options={[...options]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
