import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select, Space } from 'antd';
import { api, type Input as Sent } from '../api/client.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { PersonSelect } from './person-select.tsx';
import { UnitSelect } from './unit-select.tsx';

type Values = Sent<'/api/v1/accounts'>;

interface AccountFormProps {
  open: boolean;
  /** The person who gets it; without one the form asks. */
  person?: { id: string; name: string };
  onClose: () => void;
}

/** Lets a registered person sign in, with roles on subtrees of units. */
export function AccountForm({ open, ...fields }: AccountFormProps) {
  return (
    <EditDrawer
      open={open}
      title={fields.person ? `为${fields.person.name}开立账号` : '开立账号'}
      onClose={fields.onClose}
    >
      <AccountFields {...fields} />
    </EditDrawer>
  );
}

function AccountFields({ person, onClose }: Omit<AccountFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async (values: Values) => {
    await api.POST('/api/v1/accounts', { body: person ? { ...values, personId: person.id } : values });
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    await queries.invalidateQueries({ queryKey: ['people'] });
    message.success('账号已开立，请把用户名和初始密码当面告知本人');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['personId', 'username', 'password', 'grants']}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="开立账号" onCancel={onClose} />}
    >
      {person ? null : (
        <Form.Item name="personId" label="人员" rules={[{ required: true, message: '请选择人员' }]}>
          <PersonSelect label="人员" />
        </Form.Item>
      )}
      <Form.Item
        name="username"
        label="用户名"
        rules={[{ required: true, whitespace: true, message: '请填写用户名' }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label="初始密码"
        extra="至少 10 个字符，不含用户名"
        rules={[{ required: true, message: '请填写初始密码' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.List name="grants" initialValue={[{}]}>
        {(fields, { add, remove }, { errors }) => (
          <fieldset style={{ padding: 0, margin: '0 0 18px', border: 0 }}>
            <legend
              style={{
                width: 'auto',
                padding: 0,
                margin: '0 0 4px',
                border: 0,
                fontSize: 'inherit',
                color: 'inherit',
              }}
            >
              岗位与管辖（含下级单位）
            </legend>
            {fields.map((field) => (
              <Space key={field.key} align="start" wrap>
                <Form.Item name={[field.name, 'role']} rules={[{ required: true, message: '请选择岗位' }]}>
                  <Select
                    aria-label="岗位"
                    placeholder="岗位"
                    options={choicesOf('role')}
                    style={{ width: 170 }}
                  />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'unitId']}
                  rules={[{ required: true, message: '请选择管辖单位' }]}
                >
                  <UnitSelect label="管辖单位" placeholder="管辖单位" style={{ width: 230 }} />
                </Form.Item>
                {fields.length > 1 ? (
                  <Button
                    type="text"
                    aria-label="删除这一行"
                    icon={<MinusCircleOutlined />}
                    onClick={() => remove(field.name)}
                  />
                ) : null}
              </Space>
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              再加一个岗位
            </Button>
            <Form.ErrorList errors={errors} />
          </fieldset>
        )}
      </Form.List>
    </IssueForm>
  );
}
