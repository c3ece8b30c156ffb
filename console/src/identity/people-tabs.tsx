import { Link } from '@tanstack/react-router';
import styles from '../kit/page-tabs.module.css';
import { useSession } from './session.ts';

/** People and accounts stand side by side; who may not read accounts sees people only. */
export function PeopleTabs() {
  const session = useSession();
  if (!session.permissions.includes('account.read')) return null;
  return (
    <nav aria-label="人员与账号" className={styles.tabs}>
      <Link to="/people" activeOptions={{ exact: true, includeSearch: false }}>
        人员
      </Link>
      <Link to="/people/accounts" activeOptions={{ includeSearch: false }}>
        账号
      </Link>
      <Link to="/people/password-policy" activeOptions={{ includeSearch: false }}>
        密码策略
      </Link>
    </nav>
  );
}
