import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api, type Input as Sent } from '../api/client.ts';
import { UnitSelect } from '../identity/unit-select.tsx';
import { unitsQuery } from '../identity/units.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import type { NamedPersonRow } from './lexicon.ts';

type Values = Sent<'/api/v1/lexicon-persons'>;

interface NamedPersonFormProps {
  open: boolean;
  /** The person to change; without one a person is added. */
  person?: NamedPersonRow;
  onClose: () => void;
}

/** Adds a person to the list, changes what it says of one, or takes one off it. */
export function NamedPersonForm({ open, person, onClose }: NamedPersonFormProps) {
  return (
    <EditDrawer open={open} title={person ? `名单：${person.name}` : '添加人员'} onClose={onClose}>
      <Fields key={person?.id ?? ''} onClose={onClose} {...(person ? { person } : {})} />
    </EditDrawer>
  );
}

function Fields({ person, onClose }: Omit<NamedPersonFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [doomed, setDoomed] = useState(false);
  const units = useQuery(unitsQuery);
  const top = units.data?.find((unit) => unit.inReach)?.id;
  const removal = person?.actions.find(({ name }) => name === 'remove');

  const save = async ({ unitId, ...values }: Values) => {
    const fields = { ...values, rank: values.rank ?? null };
    if (person) {
      await api.PATCH('/api/v1/lexicon-persons/{id}', {
        params: { path: { id: person.id } },
        body: { version: person.version, ...fields },
      });
    } else await api.POST('/api/v1/lexicon-persons', { body: { ...fields, unitId: unitId ?? top } });
    await queries.invalidateQueries({ queryKey: ['lexicon'] });
    message.success('已保存，试运行并启用后生效');
    onClose();
  };
  const remove = async (reason: string | undefined) => {
    if (!person) return;
    await api.POST('/api/v1/lexicon-persons/{id}/remove', {
      params: { path: { id: person.id } },
      body: { version: person.version, reason },
    });
    await queries.invalidateQueries({ queryKey: ['lexicon'] });
    onClose();
  };
  return (
    <>
      <IssueForm<Values>
        form={form}
        fields={['unitId', 'name', 'title', 'office', 'rank', 'formerTitles', 'watched']}
        {...(person ? { initialValues: person } : {})}
        onSubmit={save}
        footer={(busy) => (
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'space-between' }}>
            <FormFoot busy={busy} save="保存" onCancel={onClose} />
            {removal?.allowed ? (
              <ActionButton action={{ ...removal, label: '删除' }} danger onRun={() => setDoomed(true)} />
            ) : null}
          </div>
        )}
      >
        {person ? null : (
          <Form.Item name="unitId" label="适用于" extra="这个单位及其下级的网站；不选为您管辖的全部">
            <UnitSelect label="适用于" placeholder="您管辖的全部单位" />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label="姓名"
          rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
        >
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item
          name="title"
          label="职务"
          rules={[{ required: true, whitespace: true, message: '请填写职务' }]}
        >
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item
          name="office"
          label="单位"
          extra="按页面上的写法，如“木棉市人民政府”"
          rules={[{ required: true, whitespace: true, message: '请填写单位' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="rank" label="次序" extra="名单排序中的位次；不填则不检查排序">
          <InputNumber min={1} max={9999} precision={0} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="formerTitles" label="曾任职务" extra="现在仍这样写的，报为职务已变动">
          <Select mode="tags" tokenSeparators={['、', '，', ' ']} open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item
          name="watched"
          valuePropName="checked"
          extra="凡出现其姓名的页面都列出来，由人核实；不必说明原因"
        >
          <Checkbox>核查旧页面</Checkbox>
        </Form.Item>
      </IssueForm>
      <ReasonDialog
        open={doomed}
        title="从名单删除"
        text="从编辑中的名单删除；已启用的版本不变，再次试运行并启用后才不再检查。"
        reason="required"
        danger
        onClose={() => setDoomed(false)}
        onConfirm={remove}
      />
    </>
  );
}
