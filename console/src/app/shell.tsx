import { MenuOutlined } from '@ant-design/icons';
import { getRouteApi, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../identity/session.ts';
import { UnitSelect } from '../identity/unit-select.tsx';
import { KapokMark } from '../kit/kapok-mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import styles from './shell.module.css';
import { ShellNav } from './shell-nav.tsx';

const route = getRouteApi('/_shell');

/** The frame of every page behind the sign-in. */
export function Shell() {
  const session = useSession();
  const main = useMainFocus();
  const [menuOpen, setMenuOpen] = useState(false);

  const brand = (
    <div className={styles.brand}>
      <KapokMark size={28} />
      <span>
        <strong>木棉</strong>
        <small>{session.city?.name ?? session.unit.name}</small>
      </span>
    </div>
  );
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        跳到正文
      </a>
      <aside className={styles.side} aria-label="侧栏">
        {brand}
        <ShellNav />
        <div className={styles.sideFoot}>
          <a href="/api/v1/docs">接口文档</a>
        </div>
      </aside>
      <div className={styles.body}>
        <header>
          {session.demo ? (
            <div className={styles.demo} role="note">
              演示城市：单位、人员、网站均为虚构，只在本机运行，请勿填写真实信息。
            </div>
          ) : null}
          <div className={styles.top}>
            <Button
              type="text"
              className={styles.menuButton ?? ''}
              icon={<MenuOutlined />}
              aria-label="打开导航"
              onClick={() => setMenuOpen(true)}
            />
            <UnitSwitcher />
            <span className={styles.gap} />
            <AccountMenu />
          </div>
        </header>
        <main id="main" className={styles.main} ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Drawer
        open={menuOpen}
        placement="left"
        size={264}
        title={brand}
        onClose={() => setMenuOpen(false)}
        styles={{ body: { padding: 8 }, header: { padding: '12px 16px' } }}
      >
        <ShellNav onGo={() => setMenuOpen(false)} />
      </Drawer>
    </div>
  );
}

/** Narrows every list to one unit and those below it; the choice stands in the address. */
function UnitSwitcher() {
  const { unitId } = route.useSearch();
  const navigate = useNavigate();
  return (
    <UnitSelect
      label="限定单位"
      placeholder="全部单位"
      allowClear
      variant="filled"
      style={{ width: 'min(280px, 46vw)' }}
      value={unitId}
      onChange={(next) => void navigate({ to: '.', search: (search) => ({ ...search, unitId: next }) })}
    />
  );
}

/** After a change of page the focus moves to its beginning, as it would when a document is loaded. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
