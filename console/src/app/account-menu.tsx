import {
  DownOutlined,
  LaptopOutlined,
  LockOutlined,
  LogoutOutlined,
  MailOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { PasswordDialog } from '../identity/password-dialog.tsx';
import { signOut, useSession } from '../identity/session.ts';
import styles from './shell.module.css';

/** Who is signed in, in which roles, and the way out. */
export function AccountMenu() {
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);

  const leave = async () => {
    try {
      await signOut();
      queries.clear();
      await navigate({ to: '/sign-in', search: {} });
    } catch (error) {
      message.error(error instanceof Error ? error.message : '退出失败，请重试');
    }
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            {
              key: 'who',
              type: 'group',
              label: (
                <>
                  <div className={styles.who}>
                    {session.person.name}（{session.account.username}），{session.unit.name}
                  </div>
                  {session.grants.map((grant) => (
                    <div key={grant.delegationId ?? grant.id}>
                      {grant.roleLabel}
                      {grant.deputyOf ? `（代理${grant.deputyOf}）` : ''}，管辖{grant.unitName}
                    </div>
                  ))}
                </>
              ),
            },
            { type: 'divider' },
            { key: 'password', icon: <LockOutlined />, label: '修改密码', onClick: () => setChanging(true) },
            {
              key: 'sessions',
              icon: <LaptopOutlined />,
              label: '我的登录',
              onClick: () => void navigate({ to: '/sessions' }),
            },
            {
              key: 'notices',
              icon: <MailOutlined />,
              label: '我的通知',
              onClick: () => void navigate({ to: '/mail-choice' }),
            },
            {
              key: 'delegations',
              icon: <SwapOutlined />,
              label: '我的代理',
              onClick: () => void navigate({ to: '/delegations' }),
            },
            { key: 'leave', icon: <LogoutOutlined />, label: '退出登录', onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" aria-label={`账号：${session.person.name}`}>
          <span className={styles.person}>{session.person.name}</span>
          <DownOutlined aria-hidden style={{ fontSize: 11 }} />
        </Button>
      </Dropdown>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  );
}
