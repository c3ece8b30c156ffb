import type { ReactNode } from 'react';
import styles from './state-mark.module.css';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'idle';

/** A state in words with a coloured dot before it; the colour never carries the meaning alone. */
export function StateMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {children}
    </span>
  );
}
