import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { choicesOf, labelOf } from '../../api/vocabulary.ts';
import { FormFoot } from '../../kit/edit-drawer.tsx';
import { IssueForm } from '../../kit/issue-form.tsx';
import { OutsideText } from '../../kit/outside-text.tsx';
import { Panel } from '../../kit/page.tsx';
import { useFindings } from '../findings.ts';
import { type ErrorReport, useReportCall } from './reports.ts';

/** The findings that a report has become, and the two ways to make one of it. */
export function ReportFindings({ report }: { report: ErrorReport }) {
  const [asked, setAsked] = useState<'raise-finding' | 'link-finding'>();
  const close = () => setAsked(undefined);
  const may = (name: string) => report.actions.some((action) => action.name === name && action.allowed);
  if (report.findings.length === 0 && !may('raise-finding') && !may('link-finding')) return null;
  return (
    <Panel
      title="形成的问题"
      extra={
        <Space>
          {may('raise-finding') ? (
            <Button size="small" onClick={() => setAsked('raise-finding')}>
              登记为问题
            </Button>
          ) : null}
          {may('link-finding') ? (
            <Button size="small" onClick={() => setAsked('link-finding')}>
              关联已有问题
            </Button>
          ) : null}
        </Space>
      }
    >
      {report.findings.length === 0 ? (
        <p>核实属实的，登记为问题后可下发整改单。</p>
      ) : (
        <ul>
          {report.findings.map((finding) => (
            <li key={finding.id}>
              <Link to="/findings/$findingId" params={{ findingId: finding.id }}>
                {finding.title}
              </Link>
              （{labelOf('finding-state', finding.state)}）
              {finding.snippet ? (
                <>
                  ：<OutsideText text={finding.snippet} />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <RaiseForm report={report} open={asked === 'raise-finding'} onClose={close} />
      <LinkForm report={report} open={asked === 'link-finding'} onClose={close} />
    </Panel>
  );
}

interface FormProps {
  report: ErrorReport;
  open: boolean;
  onClose: () => void;
}

function RaiseForm({ report, open, onClose }: FormProps) {
  const [form] = Form.useForm<{ words: string; severity: 'veto' | 'serious' | 'ordinary' | 'hint' }>();
  const call = useReportCall(report.id);
  return (
    <Modal
      open={open}
      title={`登记为问题：${report.number}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <IssueForm
        form={form}
        fields={['words', 'severity']}
        initialValues={{ words: report.words.slice(0, 200).replaceAll(/\s+/g, ' '), severity: 'ordinary' }}
        onSubmit={async (values) => {
          await call('findings', values);
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save="登记" onCancel={onClose} />}
      >
        <Form.Item
          name="words"
          label="问题"
          extra="一句话写明哪里不对，不要写入网民的个人信息"
          rules={[{ required: true, whitespace: true, message: '请写明问题' }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="severity" label="程度">
          <Select options={choicesOf('severity')} />
        </Form.Item>
      </IssueForm>
    </Modal>
  );
}

function LinkForm({ report, open, onClose }: FormProps) {
  const [form] = Form.useForm<{ findingId: string }>();
  const call = useReportCall(report.id);
  return (
    <Modal
      open={open}
      title={`关联已有问题：${report.number}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <IssueForm
        form={form}
        fields={['findingId']}
        onSubmit={async (values) => {
          await call('link-finding', values);
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save="关联" onCancel={onClose} />}
      >
        <Form.Item
          name="findingId"
          label={`“${report.siteName}”的问题`}
          rules={[{ required: true, message: '请选择问题' }]}
        >
          <FindingSelect siteId={report.siteId} />
        </Form.Item>
      </IssueForm>
    </Modal>
  );
}

interface FindingSelectProps {
  siteId: string;
  id?: string;
  value?: string;
  onChange?: (findingId: string) => void;
}

/** Chooses a finding of a site; the server searches. */
function FindingSelect({ siteId, id, value, onChange }: FindingSelectProps) {
  const [q, setQ] = useState('');
  const { data, isFetching } = useFindings({ siteId, q: q || undefined });
  const rows = data?.pages[0]?.items ?? [];
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label="问题"
      placeholder="输入问题名称或网址"
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      notFoundContent="这个网站没有符合条件的问题"
      options={rows.map((row) => ({
        value: row.id,
        label: `${row.title}（${labelOf('finding-state', row.state)}） ${row.url ?? ''}`,
      }))}
      value={value ?? null}
      onChange={(next) => onChange?.(next)}
    />
  );
}
