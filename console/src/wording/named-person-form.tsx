import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { api, type Input as Sent } from '../api/client.ts';
import { EditDrawer } from '../kit/edit-drawer.tsx';
import { type NamedPersonRow, NEW } from './lexicon.ts';
import { LexiconEntryForm } from './lexicon-entry-form.tsx';

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
      <Fields key={person?.id ?? NEW} onClose={onClose} {...(person ? { person } : {})} />
    </EditDrawer>
  );
}

const fieldsOf = <Given extends Omit<Values, 'unitId'>>(values: Given) => ({
  ...values,
  rank: values.rank ?? null,
});

function Fields({ person, onClose }: Omit<NamedPersonFormProps, 'open'>) {
  const path = { id: person?.id ?? '' };
  const version = person?.version ?? 0;
  return (
    <LexiconEntryForm<Values>
      entry={person}
      fields={['name', 'title', 'office', 'rank', 'formerTitles', 'watched']}
      initialValues={person ?? {}}
      removalTitle="从名单删除"
      removalText="从编辑中的名单删除；已启用的版本不变，再次试运行并启用后才不再检查。"
      add={(values) => api.POST('/api/v1/lexicon-persons', { body: fieldsOf(values) })}
      change={({ unitId: _, ...values }) =>
        api.PATCH('/api/v1/lexicon-persons/{id}', {
          params: { path },
          body: { version, ...fieldsOf(values) },
        })
      }
      remove={(reason) =>
        api.POST('/api/v1/lexicon-persons/{id}/remove', { params: { path }, body: { version, reason } })
      }
      onClose={onClose}
    >
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
    </LexiconEntryForm>
  );
}
