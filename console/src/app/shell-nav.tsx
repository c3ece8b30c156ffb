import {
  AlertOutlined,
  ApartmentOutlined,
  DashboardOutlined,
  GlobalOutlined,
  InboxOutlined,
  RadarChartOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Link, linkOptions } from '@tanstack/react-router';
import { Badge } from 'antd';
import type { ReactNode } from 'react';
import { useUnreadCount } from '../overview/notices.ts';
import styles from './shell.module.css';

const places = linkOptions([
  { to: '/', label: '总览', activeOptions: { exact: true, includeSearch: false } },
  { to: '/sites', label: '网站', activeOptions: { includeSearch: false } },
  { to: '/units', label: '单位', activeOptions: { includeSearch: false } },
  { to: '/people', label: '人员', activeOptions: { includeSearch: false } },
  { to: '/findings', label: '问题', activeOptions: { includeSearch: false } },
  { to: '/inspections', label: '检查', activeOptions: { includeSearch: false } },
  { to: '/inbox', label: '收件箱', activeOptions: { includeSearch: false } },
]);

const icons: Record<(typeof places)[number]['to'], ReactNode> = {
  '/': <DashboardOutlined />,
  '/sites': <GlobalOutlined />,
  '/units': <ApartmentOutlined />,
  '/people': <TeamOutlined />,
  '/findings': <AlertOutlined />,
  '/inspections': <RadarChartOutlined />,
  '/inbox': <InboxOutlined />,
};

/** The way to every wing; the unit chosen above stays chosen. */
export function ShellNav({ onGo }: { onGo?: () => void }) {
  const unread = useUnreadCount();
  return (
    <nav aria-label="主导航">
      <ul className={styles.nav}>
        {places.map((place) => (
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
