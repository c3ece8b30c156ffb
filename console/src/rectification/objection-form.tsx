import { Form, Radio, Select } from 'antd';
import { choicesOf, labelOf, type Word } from '../api/vocabulary.ts';
import { FormDialog, WordsItem } from '../kit/form-dialog.tsx';
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
    <FormDialog
      open={item !== undefined}
      title={`提出异议：${item?.title ?? ''}`}
      form={form}
      fields={['reason', 'words']}
      save="提出异议"
      onSave={(values) => call('object', { itemId: item?.id ?? '', ...values })}
      onClose={onClose}
    >
      <Form.Item name="reason" label="理由" rules={[{ required: true, message: '请选择理由' }]}>
        <Select options={choicesOf('objection-reason')} />
      </Form.Item>
      <WordsItem name="words" label="说明" rows={4} />
    </FormDialog>
  );
}

/** The supervisor upholds an objection or rejects it. */
export function ObjectionAnswer({ orderId, item, onClose }: ObjectionProps) {
  const [form] = Form.useForm<{ decision: 'upheld' | 'rejected'; reason: string }>();
  const call = useOrderCall(orderId);
  const { filedBy, reason, words } = item?.objection ?? {};
  return (
    <FormDialog
      open={item !== undefined}
      title={`答复异议：${item?.title ?? ''}`}
      text={`${filedBy}：${labelOf('objection-reason', reason)}，${words}`}
      form={form}
      fields={['decision', 'reason']}
      save="答复"
      onSave={(values) => call('decide-objection', { itemId: item?.id ?? '', ...values })}
      onClose={onClose}
    >
      <Form.Item name="decision" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
        <Radio.Group
          options={[
            { value: 'upheld', label: '成立，不再整改，并计入误报' },
            { value: 'rejected', label: '不成立，继续整改' },
          ]}
        />
      </Form.Item>
      <WordsItem name="reason" label="答复" />
    </FormDialog>
  );
}
