import { Link } from '@tanstack/react-router';
import styles from '../kit/page-tabs.module.css';

/** The inspections, the plans that bring them about, and how these are carried out, side by side. */
export function MonitoringTabs() {
  return (
    <nav aria-label="检查与计划" className={styles.tabs}>
      <Link to="/inspections" activeOptions={{ includeSearch: false }}>
        检查
      </Link>
      <Link to="/crawl-plans" activeOptions={{ includeSearch: false }}>
        检查计划
      </Link>
      <Link to="/crawl-targets" activeOptions={{ includeSearch: false }}>
        网站安排
      </Link>
      <Link to="/crawl-slots" activeOptions={{ includeSearch: false }}>
        执行记录
      </Link>
    </nav>
  );
}
