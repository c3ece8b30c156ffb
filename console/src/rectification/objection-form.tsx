import { Form, Input, Modal, Radio, Select } from 'antd';
import { choicesOf, labelOf, type Word } from '../api/vocabulary.ts';
import { FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import type { OrderItem } from './orders.ts';
import { useOrderCall } from './use-order-call.ts';

interface ObjectionProps {
  orderId: string;
  /** The item it is about; without one the dialog is closed. */
  item: OrderItem | undefined;
  onClose: () => void;
}

/** The unit says why an item is none. */
export function ObjectionForm({ orderId, item, onClose }: ObjectionProps) {
  const [form] = Form.useForm<{ reason: Word<'objection-reason'>; words: string }>();
  const call = useOrderCall(orderId);
  return (
    <Modal
      open={item !== undefined}
      title={`提出异议：${item?.title ?? ''}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <IssueForm
        form={form}
        fields={['reason', 'words']}
        onSubmit={async (values) => {
          await call('object', { itemId: item?.id ?? '', ...values });
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save="提出异议" onCancel={onClose} />}
      >
        <Form.Item name="reason" label="理由" rules={[{ required: true, message: '请选择理由' }]}>
          <Select options={choicesOf('objection-reason')} />
        </Form.Item>
        <Form.Item
          name="words"
          label="说明"
          rules={[{ required: true, whitespace: true, message: '请说明情况' }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </IssueForm>
    </Modal>
  );
}

/** The supervisor upholds an objection or rejects it. */
export function ObjectionAnswer({ orderId, item, onClose }: ObjectionProps) {
  const [form] = Form.useForm<{ decision: 'upheld' | 'rejected'; reason: string }>();
  const call = useOrderCall(orderId);
  return (
    <Modal
      open={item !== undefined}
      title={`答复异议：${item?.title ?? ''}`}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        {item?.objection?.filedBy}：{labelOf('objection-reason', item?.objection?.reason)}，
        {item?.objection?.words}
      </p>
      <IssueForm
        form={form}
        fields={['decision', 'reason']}
        onSubmit={async (values) => {
          await call('decide-objection', { itemId: item?.id ?? '', ...values });
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save="答复" onCancel={onClose} />}
      >
        <Form.Item name="decision" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
          <Radio.Group
            options={[
              { value: 'upheld', label: '成立，不再整改，并计入误报' },
              { value: 'rejected', label: '不成立，继续整改' },
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
