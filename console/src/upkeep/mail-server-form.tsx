import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Radio } from 'antd';
import { limits } from '../api/limits.gen.ts';
import { choicesOf, type Word } from '../api/vocabulary.ts';
import styles from './channel-form.module.css';
import { ChannelForm } from './channel-form.tsx';
import { type MailServer, mailServerQuery, setMailServer } from './mails.ts';

interface Values {
  enabled: boolean;
  host: string | null;
  port: number | null;
  security: Word<'mail-security'>;
  username: string | null;
  password?: string;
  senderAddress: string | null;
  senderName: string;
}

const fields = [
  'enabled',
  'host',
  'port',
  'security',
  'username',
  'password',
  'senderAddress',
  'senderName',
] as const;

const usualPorts: Record<Word<'mail-security'>, number> = { tls: 465, starttls: 587, none: 25 };

/** Sets the mail server. The password that is stored is never shown; left empty, it stays. */
export function MailServerForm({ server, mayEdit }: { server: MailServer; mayEdit: boolean }) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async ({ password, ...values }: Values) => {
    const username = values.username || null;
    await setMailServer({
      ...values,
      version: server.version,
      host: values.host || null,
      port: values.port ?? null,
      senderAddress: values.senderAddress || null,
      username,
      ...(username === null ? { password: null } : password ? { password } : {}),
    });
    await queries.invalidateQueries({ queryKey: mailServerQuery.queryKey });
    message.success('邮件服务器已设置');
  };
  const suggestPort = (security: Word<'mail-security'>) => {
    const port = form.getFieldValue('port') as number | null;
    if (port === null || Object.values(usualPorts).includes(port)) {
      form.setFieldValue('port', usualPorts[security]);
    }
  };
  return (
    <ChannelForm<Values>
      form={form}
      fields={fields}
      initialValues={server}
      mayEdit={mayEdit}
      label="启用邮件通知"
      extra="启用后，紧急事项（单项否决、逾期、退回）即时发送，其余在每个工作日 8:00 汇总成一封；每人可以自行选择。"
      onSubmit={save}
    >
      <Form.Item name="security" label="加密方式" className={styles.wide}>
        <Radio.Group
          className={styles.stacked}
          options={choicesOf('mail-security')}
          onChange={({ target }) => suggestPort(target.value as Word<'mail-security'>)}
        />
      </Form.Item>
      <Form.Item name="host" label="服务器地址">
        <Input placeholder="例如 smtp.example.gov.cn" maxLength={253} autoComplete="off" />
      </Form.Item>
      <Form.Item name="port" label="端口">
        <InputNumber min={1} max={65_535} precision={0} className={styles.port ?? ''} />
      </Form.Item>
      <Form.Item name="username" label="用户名" extra="不需要登录的服务器可以不填">
        <Input maxLength={limits['mail-server.set'].username.maxLength} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label="密码"
        extra={
          server.hasPassword
            ? '已设置。不更换可以不填；更改地址、端口、加密方式或用户名后须重新填写。'
            : '保存后不再显示'
        }
      >
        <Input.Password maxLength={500} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="senderAddress" label="发件地址">
        <Input
          inputMode="email"
          placeholder="例如 noreply@example.gov.cn"
          maxLength={254}
          autoComplete="off"
        />
      </Form.Item>
      <Form.Item
        name="senderName"
        label="发件人名称"
        extra="也出现在邮件标题中"
        rules={[{ required: true, whitespace: true, message: '请填写发件人名称' }]}
      >
        <Input maxLength={limits['mail-server.set'].senderName.maxLength} />
      </Form.Item>
    </ChannelForm>
  );
}
