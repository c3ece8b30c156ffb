import { Link } from '@tanstack/react-router';
import styles from '../kit/page-tabs.module.css';

/** How something leaves the system: by mail, and what became of each; to other systems; to a model server. */
export function ChannelTabs() {
  return (
    <nav aria-label="系统设置" className={styles.tabs}>
      <Link to="/settings/mail" activeOptions={{ exact: true, includeSearch: false }}>
        邮件通知
      </Link>
      <Link to="/settings/mails" activeOptions={{ includeSearch: false }}>
        邮件记录
      </Link>
      <Link to="/settings/webhooks" activeOptions={{ includeSearch: false }}>
        事件推送
      </Link>
      <Link to="/settings/opinion" activeOptions={{ includeSearch: false }}>
        第二意见
      </Link>
    </nav>
  );
}

/** For administrators of a part of the city: the settings are not theirs. */
export function NotOfTheCity() {
  return <p>系统设置由管辖全市的系统管理员办理。</p>;
}
