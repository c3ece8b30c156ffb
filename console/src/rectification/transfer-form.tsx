import { Form, Input, Modal } from 'antd';
import { UnitSelect } from '../identity/unit-select.tsx';
import { FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import type { Order } from './orders.ts';
import { useOrderCall } from './use-order-call.ts';

/** Gives an order to the unit that really has to act. */
export function TransferForm({ order, open, onClose }: { order: Order; open: boolean; onClose: () => void }) {
  const [form] = Form.useForm<{ unitId: string; reason: string }>();
  const call = useOrderCall(order.id);
  return (
    <Modal open={open} title={`转办：${order.number}`} footer={null} onCancel={onClose} destroyOnHidden>
      <IssueForm
        form={form}
        fields={['unitId', 'reason']}
        onSubmit={async (values) => {
          await call('transfer', { version: order.version, ...values });
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save="转办" onCancel={onClose} />}
      >
        <Form.Item name="unitId" label="转往单位" rules={[{ required: true, message: '请选择单位' }]}>
          <UnitSelect label="转往单位" />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </IssueForm>
    </Modal>
  );
}
