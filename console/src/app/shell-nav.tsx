import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CommentOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FormOutlined,
  GlobalOutlined,
  InboxOutlined,
  RadarChartOutlined,
  RiseOutlined,
  SettingOutlined,
  TeamOutlined,
  WechatOutlined,
} from '@ant-design/icons';
import { Link, linkOptions } from '@tanstack/react-router';
import { Badge } from 'antd';
import type { ReactNode } from 'react';
import { useSession } from '../identity/session.ts';
import { useUnreadCount } from '../overview/notices.ts';
import styles from './shell.module.css';

const places = linkOptions([
  { to: '/', label: '总览', activeOptions: { exact: true, includeSearch: false } },
  { to: '/sites', label: '网站', activeOptions: { includeSearch: false } },
  { to: '/media-accounts', label: '新媒体', activeOptions: { includeSearch: false } },
  { to: '/units', label: '单位', activeOptions: { includeSearch: false } },
  { to: '/people', label: '人员', activeOptions: { includeSearch: false } },
  { to: '/findings', label: '问题', activeOptions: { includeSearch: false } },
  { to: '/error-reports', label: '网站找错', activeOptions: { includeSearch: false } },
  { to: '/triage', label: '研判', activeOptions: { includeSearch: false } },
  { to: '/tasks', label: '整改任务', activeOptions: { includeSearch: false } },
  { to: '/orders', label: '整改单', activeOptions: { includeSearch: false } },
  { to: '/ladder', label: '督办', activeOptions: { includeSearch: false } },
  { to: '/calendar', label: '工作日历', activeOptions: { includeSearch: false } },
  { to: '/inspections', label: '检查', activeOptions: { includeSearch: false } },
  { to: '/lexicon', label: '词库', activeOptions: { includeSearch: false } },
  { to: '/audit', label: '审计', activeOptions: { includeSearch: false } },
  { to: '/jobs', label: '后台任务', activeOptions: { includeSearch: false } },
  { to: '/settings', label: '系统设置', activeOptions: { includeSearch: false } },
  { to: '/inbox', label: '收件箱', activeOptions: { includeSearch: false } },
]);

const icons: Record<(typeof places)[number]['to'], ReactNode> = {
  '/': <DashboardOutlined />,
  '/sites': <GlobalOutlined />,
  '/media-accounts': <WechatOutlined />,
  '/units': <ApartmentOutlined />,
  '/people': <TeamOutlined />,
  '/findings': <AlertOutlined />,
  '/error-reports': <CommentOutlined />,
  '/triage': <FileDoneOutlined />,
  '/tasks': <CheckSquareOutlined />,
  '/orders': <FormOutlined />,
  '/ladder': <RiseOutlined />,
  '/calendar': <CalendarOutlined />,
  '/inspections': <RadarChartOutlined />,
  '/lexicon': <BookOutlined />,
  '/audit': <AuditOutlined />,
  '/jobs': <FieldTimeOutlined />,
  '/settings': <SettingOutlined />,
  '/inbox': <InboxOutlined />,
};

/** What one must hold somewhere for a place to have anything to show; places that are not named are for everyone. */
const needed: Partial<Record<(typeof places)[number]['to'], string>> = {
  '/': 'overview.read',
  '/sites': 'site.read',
  '/media-accounts': 'media-account.read',
  '/units': 'unit.read',
  '/people': 'person.read',
  '/findings': 'finding.read',
  '/error-reports': 'error-report.read',
  '/triage': 'finding.triage',
  '/tasks': 'order.work',
  '/orders': 'order.read',
  '/ladder': 'order.escalate',
  '/calendar': 'calendar.read',
  '/inspections': 'inspection.read',
  '/lexicon': 'lexicon.read',
  '/jobs': 'job.read',
  '/settings': 'channel.read',
  '/audit': 'audit.read',
};

/** The way to every wing that has something for the reader; the unit chosen above stays chosen. */
export function ShellNav({ onGo }: { onGo?: () => void }) {
  const unread = useUnreadCount();
  const { permissions } = useSession();
  const open = places.filter(({ to }) => {
    const permission = needed[to];
    return permission === undefined || permissions.includes(permission);
  });
  return (
    <nav aria-label="主导航">
      <ul className={styles.nav}>
        {open.map((place) => (
          <li key={place.to}>
            <Link {...place} className={styles.navLink ?? ''} {...(onGo ? { onClick: onGo } : {})}>
              <span className={styles.navIcon} aria-hidden="true">
                {icons[place.to]}
              </span>
              {place.label}
              {place.to === '/inbox' && unread > 0 ? (
                <span className={styles.navBadge}>
                  <Badge count={unread} size="small" color="#b3322b" title={`${unread} 条未读`} />
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
