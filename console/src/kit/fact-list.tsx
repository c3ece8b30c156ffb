import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Spans the whole width. */
  wide?: boolean;
}

/** Labelled values in two or three columns, one on phones; a value that is missing shows as 未填写. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.label} data-wide={fact.wide || undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value || <span className={styles.missing}>未填写</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
