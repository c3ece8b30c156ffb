import type { ReactNode } from 'react';
import styles from './page.module.css';
import { usePageTitle } from './page-title.ts';

interface PageProps {
  title: string;
  /** Names the document where the page's heading is not enough to tell it apart. */
  documentTitle?: string | undefined;
  /** What stands before the title: the way back. */
  above?: ReactNode;
  /** Beside the title: a state, a count. */
  beside?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
  /** The page is one list that fills the height of the window. */
  fill?: boolean;
  children: ReactNode;
}

/** One page: its title names the document and is the page's only first-level heading. */
export function Page({ title, documentTitle, above, beside, below, actions, fill, children }: PageProps) {
  usePageTitle(documentTitle ?? title);
  return (
    <div className={styles.page} data-fill={fill || undefined}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {above ? <div className={styles.above}>{above}</div> : null}
          <div className={styles.titleLine}>
            <h1 className={styles.title}>{title}</h1>
            {beside}
          </div>
          {below ? <div className={styles.below}>{below}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  title?: string;
  extra?: ReactNode;
  children: ReactNode;
}

/** A sheet of paper on the page, with a second-level heading. */
export function Panel({ title, extra, children }: PanelProps) {
  return (
    <section className={styles.panel} {...(title ? { 'aria-label': title } : {})}>
      {title ? (
        <div className={styles.panelHead}>
          <h2 className={styles.panelTitle}>{title}</h2>
          {extra}
        </div>
      ) : null}
      {children}
    </section>
  );
}
