import { getRouteApi } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import type { Input as Sent } from '../api/client.ts';
import { IssueForm } from '../kit/issue-form.tsx';
import { KapokMark } from '../kit/kapok-mark.tsx';
import { usePageTitle } from '../kit/page-title.ts';
import { useEnter } from './enter.ts';
import { Entrance } from './entrance.tsx';
import { signIn } from './session.ts';
import { safeBack } from './way-back.ts';

type Values = Sent<'/api/v1/session'>;

const route = getRouteApi('/sign-in');

/** Signs in and goes back to where the reader was sent away from. */
export function SignInPage() {
  usePageTitle('登录');
  const { back } = route.useSearch();
  const go = useEnter();
  const [form] = Form.useForm<Values>();

  const enter = async (values: Values) => go(await signIn(values), safeBack(back));
  return (
    <Entrance mark={<KapokMark />} title="登录">
      <IssueForm<Values>
        form={form}
        marks={false}
        fields={['username', 'password']}
        onSubmit={enter}
        footer={(busy) => (
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            登录
          </Button>
        )}
      >
        <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
          <Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
      </IssueForm>
    </Entrance>
  );
}
