import { Form, Input, InputNumber, Modal, Radio } from 'antd';
import { FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import type { Order } from './orders.ts';
import { useOrderCall } from './use-order-call.ts';

interface ExtensionProps {
  order: Order;
  open: boolean;
  onClose: () => void;
}

/** The unit asks for more working days. */
export function ExtensionForm({ order, open, onClose }: ExtensionProps) {
  const [form] = Form.useForm<{ days: number; reason: string }>();
  const call = useOrderCall(order.id);
  return (
    <Modal open={open} title={`申请延期：${order.number}`} footer={null} onCancel={onClose} destroyOnHidden>
      <IssueForm
        form={form}
        fields={['days', 'reason']}
        initialValues={{ days: 3 }}
        onSubmit={async (values) => {
          await call('ask-extension', values);
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save="申请" onCancel={onClose} />}
      >
        <Form.Item name="days" label="延长的工作日" rules={[{ required: true, message: '请填写 1 至 20' }]}>
          <InputNumber min={1} max={20} precision={0} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </IssueForm>
    </Modal>
  );
}

/** The supervisor grants it or refuses. */
export function ExtensionAnswer({ order, open, onClose }: ExtensionProps) {
  const [form] = Form.useForm<{ decision: 'granted' | 'refused'; reason: string }>();
  const call = useOrderCall(order.id);
  const asked = order.extensions.find(({ decision }) => decision === null);
  return (
    <Modal
      open={open}
      title={`答复延期申请：${order.number}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        {asked?.askedBy}申请延期 {asked?.days} 个工作日：{asked?.reason}
      </p>
      <IssueForm
        form={form}
        fields={['decision', 'reason']}
        onSubmit={async (values) => {
          await call('decide-extension', values);
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save="答复" onCancel={onClose} />}
      >
        <Form.Item name="decision" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
          <Radio.Group
            options={[
              { value: 'granted', label: '同意延期' },
              { value: 'refused', label: '不同意' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label="答复"
          rules={[{ required: true, whitespace: true, message: '请写明答复' }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      </IssueForm>
    </Modal>
  );
}
