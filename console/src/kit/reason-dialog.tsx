import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Problem } from './problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** What will happen, in one sentence. */
  text?: string;
  /** What the text is called: 理由 where nothing else is said. */
  label?: string | undefined;
  /** Whether a reason must be given, may be given, or has no place here. */
  reason: 'required' | 'optional' | 'none';
  danger?: boolean | undefined;
  onClose: () => void;
  /** Does it; a rejection is shown in the dialog, which stays open with the reason typed. */
  onConfirm: (reason: string | undefined) => Promise<unknown>;
}

/** Asks once more, and for a reason where one is kept on record, before something is done. */
export function ReasonDialog({
  open,
  title,
  text,
  reason: asked,
  label = '理由',
  danger,
  onClose,
  onConfirm,
}: ReasonDialogProps) {
  const [form] = Form.useForm<{ reason?: string }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();

  const confirm = async () => {
    const { reason } = await form.validateFields();
    setBusy(true);
    setProblem(undefined);
    try {
      await onConfirm(reason?.trim() || undefined);
      form.resetFields();
      onClose();
    } catch (error) {
      if (error instanceof Problem && error.code === 'platform.reason-required') {
        form.setFields([{ name: 'reason', errors: [error.detail ?? error.message] }]);
        return;
      }
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open={open}
      title={title}
      okText="确定"
      okButtonProps={{ danger: danger ?? false }}
      confirmLoading={busy}
      onOk={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
      destroyOnHidden
    >
      {text ? <p>{text}</p> : null}
      <Form form={form} layout="vertical" preserve={false}>
        {asked === 'none' ? null : (
          <Form.Item
            name="reason"
            label={asked === 'required' ? `${label}（必填）` : label}
            rules={
              asked === 'required'
                ? [{ required: true, whitespace: true, message: `请写明${label}，将记入历史` }]
                : []
            }
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        )}
      </Form>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </Modal>
  );
}
