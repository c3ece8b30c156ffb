import { App, Form, Input, Radio } from 'antd';
import { choicesOf, type Word } from '../api/vocabulary.ts';
import { DayInput } from '../identity/day-input.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { useCalendarChange } from './calendar-days.ts';
import { CalendarEffect } from './calendar-effect.tsx';

interface Values {
  day: string;
  kind: Word<'calendar-day-kind'>;
  reason: string;
}

/** Says that a day is off, or worked, in this city, and shows beforehand which deadlines move. */
export function CalendarDayForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <EditDrawer open={open} title="调整工作日" onClose={onClose}>
      <Fields onClose={onClose} />
    </EditDrawer>
  );
}

function Fields({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const { add } = useCalendarChange();
  const day = Form.useWatch('day', form);
  const kind = Form.useWatch('kind', form) ?? 'off';
  return (
    <IssueForm<Values>
      form={form}
      fields={['day', 'kind', 'reason']}
      initialValues={{ kind: 'off' }}
      onSubmit={async (values) => {
        await add(values);
        message.success('工作日历已调整，整改期限正在重新计算');
        onClose();
      }}
      footer={(busy) => (
        <>
          <div style={{ marginBottom: 16 }}>
            <CalendarEffect day={day} kind={kind} />
          </div>
          <FormFoot busy={busy} save="保存" onCancel={onClose} />
        </>
      )}
    >
      <Form.Item name="day" label="日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DayInput label="日期" />
      </Form.Item>
      <Form.Item name="kind" label="这一天">
        <Radio.Group options={choicesOf('calendar-day-kind')} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="依据"
        extra="例如火把节放假的通知，写明文号"
        rules={[{ required: true, whitespace: true, message: '请写明依据' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </IssueForm>
  );
}
