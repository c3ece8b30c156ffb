import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { choicesOf, type Word } from '../../api/vocabulary.ts';
import { UnitSelect } from '../../identity/unit-select.tsx';
import { ActionButton } from '../../kit/action-button.tsx';
import { FormFoot } from '../../kit/edit-drawer.tsx';
import { IssueForm } from '../../kit/issue-form.tsx';
import { type ErrorReport, useReportCall } from './reports.ts';

/** What each step asks for, in the order of the fields. */
const steps = {
  'pass-on': { unit: 'optional', text: undefined, button: '转办' },
  answer: { unit: undefined, text: { name: 'answer', label: '答复', most: 2000 }, button: '提交答复' },
  settle: { unit: undefined, text: { name: 'reply', label: '告知网民的内容', most: 2000 }, button: '办结' },
  return: { unit: undefined, text: { name: 'reason', label: '退回理由', most: 500 }, button: '退回' },
  transfer: { unit: 'required', text: { name: 'reason', label: '改派理由', most: 500 }, button: '改派' },
  reject: {
    unit: undefined,
    text: { name: 'reply', label: '告知网民的内容', most: 2000 },
    button: '不予受理',
  },
} as const;
type Step = keyof typeof steps;

const order = Object.keys(steps) as Step[];

interface Values {
  unitId?: string;
  answer?: string;
  reply?: string;
  reason?: string;
  because?: Word<'error-report-rejection'>;
}

/** The report's actions that are open to the reader now, what comes next first. */
export function ReportActions({ report }: { report: ErrorReport }) {
  const [asked, setAsked] = useState<Step>();
  const allowed = order.flatMap((step) =>
    report.actions.filter(({ name, allowed }) => name === step && allowed),
  );
  // One may be settled before the unit has answered, but that is not the usual way.
  const first = report.state === 'passed-on' && report.answer === null ? undefined : allowed[0];
  return (
    <>
      {allowed.map((action) => (
        <ActionButton
          key={action.name}
          action={action}
          type={action === first ? 'primary' : 'default'}
          danger={action.name === 'reject'}
          onRun={() => setAsked(action.name as Step)}
        />
      ))}
      {asked ? <StepForm report={report} step={asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}

function StepForm({ report, step, onClose }: { report: ErrorReport; step: Step; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const call = useReportCall(report.id);
  const { message } = App.useApp();
  const { unit, text, button } = steps[step];
  const submit = async (values: Values) => {
    await send(call, step, report.version, values);
    message.success('已办理');
    onClose();
  };
  return (
    <Modal open title={`${button}：${report.number}`} footer={null} onCancel={onClose} destroyOnHidden>
      <IssueForm<Values>
        form={form}
        fields={['unitId', 'answer', 'reply', 'reason', 'because']}
        initialValues={step === 'settle' && report.answer ? { reply: report.answer } : {}}
        onSubmit={submit}
        footer={(busy) => <FormFoot busy={busy} save={button} onCancel={onClose} />}
      >
        {unit ? (
          <Form.Item
            name="unitId"
            label="承办单位"
            extra={unit === 'optional' ? `不选则转${report.unitName}` : undefined}
            rules={unit === 'required' ? [{ required: true, message: '请选择单位' }] : []}
          >
            <UnitSelect label="承办单位" />
          </Form.Item>
        ) : null}
        {step === 'reject' ? (
          <Form.Item name="because" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
            <Select options={choicesOf('error-report-rejection')} />
          </Form.Item>
        ) : null}
        {text ? (
          <Form.Item
            name={text.name}
            label={text.label}
            rules={[{ required: true, whitespace: true, message: `请填写${text.label}` }]}
          >
            <Input.TextArea rows={5} maxLength={text.most} showCount />
          </Form.Item>
        ) : null}
      </IssueForm>
    </Modal>
  );
}

function send(
  call: ReturnType<typeof useReportCall>,
  step: Step,
  version: number,
  { unitId, answer = '', reply = '', reason = '', because = 'other' }: Values,
): Promise<void> {
  switch (step) {
    case 'pass-on':
      return call(step, { version, ...(unitId ? { unitId } : {}) });
    case 'transfer':
      return call(step, { version, unitId: unitId ?? '', reason });
    case 'answer':
      return call(step, { version, answer });
    case 'return':
      return call(step, { version, reason });
    case 'settle':
      return call(step, { version, reply });
    case 'reject':
      return call(step, { version, because, reply });
  }
}
