import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { api, type Input as Sent } from '../api/client.ts';
import { limits } from '../api/limits.gen.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { PersonSelect } from '../identity/person-select.tsx';
import { UnitSelect } from '../identity/unit-select.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import type { MediaAccount } from './media-accounts.ts';

type Values = Sent<'/api/v1/media-accounts'>;

interface MediaAccountFormProps {
  open: boolean;
  /** The account to change; without one an account is registered. */
  account?: MediaAccount;
  onClose: () => void;
}

/** Registers a new-media account, or changes what the register says of one. */
export function MediaAccountForm({ open, account, onClose }: MediaAccountFormProps) {
  return (
    <EditDrawer open={open} title={account ? '编辑新媒体账号' : '登记新媒体账号'} onClose={onClose}>
      <MediaAccountFields onClose={onClose} {...(account ? { account } : {})} />
    </EditDrawer>
  );
}

function MediaAccountFields({ account, onClose }: Omit<MediaAccountFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async ({ unitId, ...values }: Values) => {
    const fields = {
      ...values,
      handle: values.handle || null,
      personId: values.personId ?? null,
      reason: values.reason?.trim() || undefined,
    };
    if (account) {
      await api.PATCH('/api/v1/media-accounts/{id}', {
        params: { path: { id: account.id } },
        body: { version: account.version, ...fields },
      });
    } else {
      await api.POST('/api/v1/media-accounts', { body: { unitId, ...fields } });
    }
    await queries.invalidateQueries({ queryKey: ['media-accounts'] });
    message.success('已保存');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['unitId', 'platform', 'name', 'handle', 'personId', 'reason']}
      {...(account ? { initialValues: account } : {})}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="保存" onCancel={onClose} />}
    >
      {account ? null : (
        <Form.Item name="unitId" label="主办单位" rules={[{ required: true, message: '请选择主办单位' }]}>
          <UnitSelect label="主办单位" placeholder="选择单位" />
        </Form.Item>
      )}
      <Form.Item name="platform" label="平台" rules={[{ required: true, message: '请选择平台' }]}>
        <Select options={choicesOf('media-platform')} placeholder="选择平台" />
      </Form.Item>
      <Form.Item
        name="name"
        label="账号名称"
        rules={[{ required: true, whitespace: true, message: '请填写账号名称' }]}
      >
        <Input maxLength={limits['media-account.register'].name.maxLength} />
      </Form.Item>
      <Form.Item name="handle" label="平台内的账号" extra="如微信号、抖音号">
        <Input maxLength={limits['media-account.register'].handle.maxLength} />
      </Form.Item>
      <Form.Item name="personId" label="责任人">
        <PersonSelect label="责任人" />
      </Form.Item>
      <Form.Item name="reason" label="增设理由" extra="同一单位在同一平台已有账号时填写">
        <Input.TextArea rows={2} maxLength={limits['media-account.register'].reason.maxLength} />
      </Form.Item>
    </IssueForm>
  );
}
