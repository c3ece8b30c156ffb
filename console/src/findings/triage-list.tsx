import { useEffect, useRef } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { type FindingRow, severityTone } from './findings.ts';
import styles from './triage-page.module.css';

interface TriageListProps {
  rows: readonly FindingRow[];
  current: number;
  selected: ReadonlySet<string>;
  onGo: (index: number) => void;
  onSelect: (id: string) => void;
}

/** Rows drawn on either side of the current one: the queue may hold a hundred thousand. */
const AROUND = 60;

/** The queue, with the current finding in view. */
export function TriageList({ rows, current, selected, onGo, onSelect }: TriageListProps) {
  const here = useRef<HTMLLIElement>(null);
  const id = rows[current]?.id;
  useEffect(() => {
    if (id !== undefined) here.current?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  const from = Math.max(0, current - AROUND);
  return (
    <ul className={styles.queue} aria-label="待研判的问题">
      {rows.slice(from, current + AROUND).map((row, offset) => {
        const index = from + offset;
        return (
          <li
            key={row.id}
            ref={index === current ? here : undefined}
            className={styles.row}
            data-current={index === current || undefined}
          >
            <input
              type="checkbox"
              aria-label={`选中第 ${index + 1} 条`}
              checked={selected.has(row.id)}
              onChange={() => onSelect(row.id)}
            />
            <button
              type="button"
              className={styles.open}
              aria-current={index === current ? 'true' : undefined}
              onClick={() => onGo(index)}
            >
              <span className={styles.rowTitle}>{row.title}</span>
              <StateMark tone={severityTone[row.severity]}>{labelOf('severity', row.severity)}</StateMark>
              <span className={styles.rowPlace}>
                {row.siteName}　<OutsideText text={row.snippet ?? row.url ?? ''} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
