import { Form } from 'antd';
import { UnitSelect } from '../identity/unit-select.tsx';
import { FormDialog, WordsItem } from '../kit/form-dialog.tsx';
import type { Order } from './orders.ts';
import { useOrderCall } from './use-order-call.ts';

/** Gives an order to the unit that really has to act. */
export function TransferForm({ order, open, onClose }: { order: Order; open: boolean; onClose: () => void }) {
  const [form] = Form.useForm<{ unitId: string; reason: string }>();
  const call = useOrderCall(order.id);
  return (
    <FormDialog
      open={open}
      title={`转办：${order.number}`}
      form={form}
      fields={['unitId', 'reason']}
      save="转办"
      onSave={(values) => call('transfer', { version: order.version, ...values })}
      onClose={onClose}
    >
      <Form.Item name="unitId" label="转往单位" rules={[{ required: true, message: '请选择单位' }]}>
        <UnitSelect label="转往单位" />
      </Form.Item>
      <WordsItem name="reason" label="理由" most={500} />
    </FormDialog>
  );
}
