import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { api, type Input as Sent, take } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';

type Values = Sent<'/api/v1/powers'>;

const powersQuery = {
  queryKey: ['accounts', 'powers'],
  queryFn: () => take(api.GET('/api/v1/powers')),
};

/** Reminds whoever has just set the city up that two more people have to be named before anybody gets a role. */
export function PowersNotice() {
  const { data } = useQuery(powersQuery);
  const [open, setOpen] = useState(false);
  if (!data?.mayAppoint) return null;
  const missing = data.missing.map((power) => labelOf('role', power)).join('、');
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`还没有${missing}`}
        description="请先为两名同事各开立一个账号，再任命安全管理员和审计员。此后岗位由安全管理员授予（GB/T 22239—2019 8.1.5）。"
        action={
          <Button size="small" onClick={() => setOpen(true)}>
            任命
          </Button>
        }
      />
      <EditDrawer open={open} title="任命安全管理员和审计员" onClose={() => setOpen(false)}>
        <AppointFields onClose={() => setOpen(false)} />
      </EditDrawer>
    </>
  );
}

function AppointFields({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async (values: Values) => {
    await api.POST('/api/v1/powers', { body: values });
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    message.success('已任命，此后岗位由安全管理员授予');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['securityAdministrator', 'auditor']}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="任命" onCancel={onClose} />}
    >
      <Form.Item
        name="securityAdministrator"
        label="安全管理员"
        extra="授予岗位、设置密码策略，不能是本人"
        rules={[{ required: true, message: '请选择账号' }]}
      >
        <AccountSelect label="安全管理员" />
      </Form.Item>
      <Form.Item
        name="auditor"
        label="审计员"
        extra="只查看审计，不能是本人或安全管理员"
        rules={[{ required: true, message: '请选择账号' }]}
      >
        <AccountSelect label="审计员" />
      </Form.Item>
    </IssueForm>
  );
}

interface AccountSelectProps {
  label: string;
  id?: string;
  value?: string | undefined;
  onChange?: (accountId: string) => void;
}

function AccountSelect({ label, id, value, onChange }: AccountSelectProps) {
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['accounts', 'choices', q],
    queryFn: () =>
      take(
        api.GET('/api/v1/accounts', { params: { query: { limit: 20, q: q || undefined, state: 'active' } } }),
      ),
  });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder="输入用户名或姓名"
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      notFoundContent="没有这个账号，请先开立"
      options={(data?.items ?? []).map((account) => ({
        value: account.id,
        label: `${account.person.name}（${account.username}，${account.unit.name}）`,
      }))}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? '')}
    />
  );
}
