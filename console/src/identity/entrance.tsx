import type { ReactNode } from 'react';
import styles from './entrance.module.css';

interface EntranceProps {
  mark: ReactNode;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** The frame of the pages that stand before the sign-in. */
export function Entrance({ mark, title, lead, children }: EntranceProps) {
  return (
    <div className={styles.entrance}>
      <aside className={styles.side} aria-hidden="true">
        <div className={styles.flower}>{mark}</div>
      </aside>
      <main className={styles.main}>
        <div className={styles.box}>
          <div className={styles.brand}>
            <span className={styles.brandMark}>{mark}</span>
            <span className={styles.brandName}>木棉</span>
            <span className={styles.brandText}>政府网站运行与监管</span>
          </div>
          <h1 className={styles.title}>{title}</h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
          {children}
        </div>
      </main>
    </div>
  );
}
