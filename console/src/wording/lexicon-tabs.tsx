import { Link } from '@tanstack/react-router';
import styles from '../kit/page-tabs.module.css';

/** Words, persons, the editions that are made of them, and what verdicts have taught, side by side. */
export function LexiconTabs() {
  return (
    <nav aria-label="词库" className={styles.tabs}>
      <Link to="/lexicon" activeOptions={{ exact: true, includeSearch: false }}>
        词条
      </Link>
      <Link to="/lexicon/persons" activeOptions={{ includeSearch: false }}>
        姓名职务表
      </Link>
      <Link to="/lexicon/editions" activeOptions={{ includeSearch: false }}>
        版本
      </Link>
      <Link to="/lexicon/lessons" activeOptions={{ includeSearch: false }}>
        研判反馈
      </Link>
    </nav>
  );
}
