import { Button, Form, type FormInstance, Switch } from 'antd';
import type { ReactNode } from 'react';
import { IssueForm } from '../kit/issue-form.tsx';
import styles from './channel-form.module.css';

interface ChannelFormProps<Values extends { enabled: boolean }> {
  form: FormInstance<Values>;
  fields: readonly (keyof Values & string)[];
  initialValues: Partial<Values>;
  mayEdit: boolean;
  /** What the switch turns on. */
  label: string;
  /** What then leaves this system. */
  extra: string;
  onSubmit: (values: Values) => Promise<unknown>;
  /** The other fields, in columns where there is room. */
  children: ReactNode;
}

/** The settings of a way out of this system: switched on or off, and saved as a whole. */
export function ChannelForm<Values extends { enabled: boolean }>({
  mayEdit,
  label,
  extra,
  children,
  ...form
}: ChannelFormProps<Values>) {
  return (
    <IssueForm<Values>
      {...form}
      marks={false}
      footer={(busy) => (
        <Button type="primary" htmlType="submit" loading={busy} disabled={!mayEdit}>
          保存
        </Button>
      )}
    >
      <Form.Item name="enabled" label={label} valuePropName="checked" extra={extra}>
        <Switch checkedChildren="启用" unCheckedChildren="停用" />
      </Form.Item>
      <div className={styles.columns}>{children}</div>
    </IssueForm>
  );
}
