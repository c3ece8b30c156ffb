import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { api, type Input as Sent } from '../../api/client.ts';
import { limits } from '../../api/limits.gen.ts';
import { choicesOf } from '../../api/vocabulary.ts';
import { EditDrawer, FormFoot } from '../../kit/edit-drawer.tsx';
import { IssueForm } from '../../kit/issue-form.tsx';
import { SiteSelect } from '../../registry/site-select.tsx';

type Values = Sent<'/api/v1/error-reports'>;

interface ReportEntryFormProps {
  open: boolean;
  onClose: () => void;
}

/** Enters a public error report that came by another way than the API. */
export function ReportEntryForm({ open, onClose }: ReportEntryFormProps) {
  return (
    <EditDrawer open={open} title="登记找错留言" onClose={onClose}>
      <EntryFields onClose={onClose} />
    </EditDrawer>
  );
}

const size = limits['error-report.enter'];

function EntryFields({ onClose }: Pick<ReportEntryFormProps, 'onClose'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = async (values: Values) => {
    const { receivedAt } = values;
    await api.POST('/api/v1/error-reports', {
      body: {
        ...values,
        url: values.url?.trim() || null,
        externalNumber: values.externalNumber?.trim() || null,
        reporterName: values.reporterName?.trim() || null,
        reporterContact: values.reporterContact?.trim() || null,
        // The browser's field knows no zone: what is typed is the wall clock here.
        ...(receivedAt ? { receivedAt: new Date(`${receivedAt}:00+08:00`).toISOString() } : {}),
      },
    });
    await queries.invalidateQueries({ queryKey: ['error-reports'] });
    message.success('已登记，请在 1 个工作日内转办');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={[
        ...(['siteId', 'channel', 'externalNumber', 'kind', 'words', 'url'] as const),
        ...(['reporterName', 'reporterContact', 'receivedAt'] as const),
      ]}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="登记" onCancel={onClose} />}
    >
      <Form.Item name="siteId" label="网站" rules={[{ required: true, message: '请选择网站' }]}>
        <SiteSelect label="网站" />
      </Form.Item>
      <Form.Item name="channel" label="来源" rules={[{ required: true, message: '请选择来源' }]}>
        <Select options={choicesOf('error-report-channel')} placeholder="选择来源" />
      </Form.Item>
      <Form.Item name="externalNumber" label="来源编号" extra="国办平台或来信的编号，同一编号只登记一次">
        <Input maxLength={size.externalNumber.maxLength} />
      </Form.Item>
      <Form.Item name="kind" label="问题类型" rules={[{ required: true, message: '请选择问题类型' }]}>
        <Select options={choicesOf('error-report-kind')} placeholder="选择类型" />
      </Form.Item>
      <Form.Item
        name="words"
        label="反映的问题"
        rules={[{ required: true, whitespace: true, message: '请写明反映的问题' }]}
      >
        <Input.TextArea rows={4} maxLength={size.words.maxLength} showCount />
      </Form.Item>
      <Form.Item name="url" label="页面网址">
        <Input placeholder="http://" maxLength={size.url.maxLength} />
      </Form.Item>
      <Form.Item name="receivedAt" label="收到时间" extra="不填则为现在；转办和办结期限从收到之日起算">
        <Input type="datetime-local" aria-label="收到时间" />
      </Form.Item>
      <Form.Item name="reporterName" label="找错人姓名" extra="可不填；只有负责答复的人能看到">
        <Input maxLength={size.reporterName.maxLength} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reporterContact" label="联系方式" extra="手机号或电子邮箱">
        <Input maxLength={size.reporterContact.maxLength} autoComplete="off" />
      </Form.Item>
    </IssueForm>
  );
}
