import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, type Input as Sent, take } from '../api/client.ts';
import { limits } from '../api/limits.gen.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { DayInput } from '../identity/day-input.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';

type Values = Sent<'/api/v1/findings'>;

interface FindingEntryFormProps {
  open: boolean;
  onClose: () => void;
}

/** Enters by hand what a person has seen and no program has. */
export function FindingEntryForm({ open, onClose }: FindingEntryFormProps) {
  return (
    <EditDrawer open={open} title="登记问题" onClose={onClose}>
      <EntryFields onClose={onClose} />
    </EditDrawer>
  );
}

function EntryFields({ onClose }: Pick<FindingEntryFormProps, 'onClose'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = async (values: Values) => {
    const { url, details, dueOn } = values;
    await api.POST('/api/v1/findings', {
      body: {
        ...values,
        url: url?.trim() || null,
        details: details?.trim() || null,
        dueOn: dueOn ?? null,
      },
    });
    await queries.invalidateQueries({ queryKey: ['findings'] });
    message.success('已登记，列为已确认');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['siteId', 'url', 'words', 'details', 'failing', 'severity', 'dueOn']}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="登记" onCancel={onClose} />}
    >
      <Form.Item name="siteId" label="网站" rules={[{ required: true, message: '请选择网站' }]}>
        <SiteSelect />
      </Form.Item>
      <Form.Item
        name="words"
        label="问题"
        extra="一句话写明哪里不对"
        rules={[{ required: true, whitespace: true, message: '请写明问题' }]}
      >
        <Input maxLength={limits['finding.enter'].words.maxLength} />
      </Form.Item>
      <Form.Item name="url" label="页面网址">
        <Input placeholder="http://" maxLength={limits['finding.enter'].url.maxLength} />
      </Form.Item>
      <Form.Item name="details" label="情况说明">
        <Input.TextArea rows={4} maxLength={limits['finding.enter'].details.maxLength} showCount />
      </Form.Item>
      <Form.Item name="failing" label="四不类别" rules={[{ required: true, message: '请选择四不类别' }]}>
        <Select options={choicesOf('failing')} placeholder="选择类别" />
      </Form.Item>
      <Form.Item name="severity" label="程度" rules={[{ required: true, message: '请选择程度' }]}>
        <Select options={choicesOf('severity')} placeholder="选择程度" />
      </Form.Item>
      <Form.Item name="dueOn" label="整改期限" extra="不填则按程度计算">
        <DayInput label="整改期限" />
      </Form.Item>
    </IssueForm>
  );
}

interface SiteSelectProps {
  id?: string;
  value?: string;
  onChange?: (siteId: string) => void;
}

/** Chooses a site by name, address or pinyin initials; the server searches. */
function SiteSelect({ id, value, onChange }: SiteSelectProps) {
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['sites', 'choices', q],
    queryFn: () => take(api.GET('/api/v1/sites', { params: { query: { limit: 20, q: q || undefined } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label="网站"
      placeholder="输入名称、网址或拼音首字母"
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      notFoundContent="没有找到这个网站，请先在“网站”中登记"
      options={(data?.items ?? []).map((site) => ({ value: site.id, label: site.name }))}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? '')}
    />
  );
}
