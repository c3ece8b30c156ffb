import { Button, Form, Input } from 'antd';
import type { Input as Sent } from '../api/client.ts';
import { IssueForm } from '../kit/issue-form.tsx';
import { KapokMark } from '../kit/kapok-mark.tsx';
import { usePageTitle } from '../kit/page-title.ts';
import { useEnter } from './enter.ts';
import { Entrance } from './entrance.tsx';
import { setUp, signIn } from './session.ts';

type Values = Sent<'/api/v1/setup'>;

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** Makes the first administrator of an empty city, with the one-time code that the terminal shows. */
export function SetupPage() {
  usePageTitle('首次初始化');
  const go = useEnter();
  const [form] = Form.useForm<Values>();

  const finish = async (values: Values) => {
    await setUp(values);
    go(await signIn({ username: values.username, password: values.password }), '/');
  };
  return (
    <Entrance
      mark={<KapokMark />}
      title="首次初始化：建立首位系统管理员"
      lead="系统刚刚安装，还没有账号。一次性初始化码显示在启动木棉的终端里。"
    >
      <IssueForm<Values>
        form={form}
        marks={false}
        fields={['code', 'cityName', 'divisionCode', 'name', 'phone', 'username', 'password']}
        onSubmit={finish}
        footer={(busy) => (
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            完成初始化并登录
          </Button>
        )}
      >
        <Form.Item name="code" label="初始化码" rules={required('请填写终端里显示的初始化码')}>
          <Input autoComplete="one-time-code" className="figures" autoFocus />
        </Form.Item>
        <Form.Item name="cityName" label="城市名称" rules={required('请填写城市名称')} extra="如 木棉市">
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="divisionCode"
          label="行政区划代码"
          extra="6 位，如 519900"
          rules={[{ required: true, pattern: /^\d{6}$/, message: '行政区划代码为 6 位数字' }]}
        >
          <Input inputMode="numeric" maxLength={6} autoComplete="off" className="figures" />
        </Form.Item>
        <Form.Item name="name" label="您的姓名" rules={required('请填写姓名')}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="phone" label="联系电话" rules={required('请填写联系电话')}>
          <Input inputMode="tel" autoComplete="tel" className="figures" />
        </Form.Item>
        <Form.Item
          name="username"
          label="用户名"
          extra="3 至 32 个小写字母、数字、点或短横，以字母开头"
          rules={required('请填写用户名')}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label="密码" extra="至少 10 个字符" rules={required('请填写密码')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </IssueForm>
    </Entrance>
  );
}
