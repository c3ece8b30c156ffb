import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  title: string;
  /** What to do so that something stands here. */
  children?: ReactNode;
}

/** Says why nothing stands here and what to do about it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" className={styles.mark}>
        <path
          d="M10 14h28v24H10z M16 21h16 M16 27h16 M16 33h9"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.text}>{children}</div> : null}
    </div>
  );
}
