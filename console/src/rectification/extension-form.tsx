import { Form, InputNumber, Radio } from 'antd';
import { FormDialog, WordsItem } from '../kit/form-dialog.tsx';
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
    <FormDialog
      open={open}
      title={`申请延期：${order.number}`}
      form={form}
      fields={['days', 'reason']}
      initialValues={{ days: 3 }}
      save="申请"
      onSave={(values) => call('ask-extension', values)}
      onClose={onClose}
    >
      <Form.Item name="days" label="延长的工作日" rules={[{ required: true, message: '请填写 1 至 20' }]}>
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <WordsItem name="reason" label="理由" />
    </FormDialog>
  );
}

/** The supervisor grants it or refuses. */
export function ExtensionAnswer({ order, open, onClose }: ExtensionProps) {
  const [form] = Form.useForm<{ decision: 'granted' | 'refused'; reason: string }>();
  const call = useOrderCall(order.id);
  const asked = order.extensions.find(({ decision }) => decision === null);
  return (
    <FormDialog
      open={open}
      title={`答复延期申请：${order.number}`}
      text={`${asked?.askedBy}申请延期 ${asked?.days} 个工作日：${asked?.reason}`}
      form={form}
      fields={['decision', 'reason']}
      save="答复"
      onSave={(values) => call('decide-extension', values)}
      onClose={onClose}
    >
      <Form.Item name="decision" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
        <Radio.Group
          options={[
            { value: 'granted', label: '同意延期' },
            { value: 'refused', label: '不同意' },
          ]}
        />
      </Form.Item>
      <WordsItem name="reason" label="答复" />
    </FormDialog>
  );
}
