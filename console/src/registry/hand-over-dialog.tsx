import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { api } from '../api/client.ts';
import { limits } from '../api/limits.gen.ts';
import { labelOf, type Word } from '../api/vocabulary.ts';
import { PersonSelect } from '../identity/person-select.tsx';
import { FormDialog } from '../kit/form-dialog.tsx';
import type { Site } from './sites.ts';

interface HandOverDialogProps {
  site: Site;
  duty: Word<'duty'>;
  open: boolean;
  onClose: () => void;
}

interface Values {
  personId: string;
  reason?: string;
}

/** Hands a duty on a site from one person to another; both stay in the history. */
export function HandOverDialog({ site, duty, open, onClose }: HandOverDialogProps) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async ({ personId, reason }: Values) => {
    await api.POST('/api/v1/sites/{id}/hand-overs', {
      params: { path: { id: site.id } },
      body: { duty, personId, reason: reason?.trim() || undefined },
    });
    await queries.invalidateQueries({ queryKey: ['sites'] });
    message.success('已交接');
  };
  return (
    <FormDialog<Values>
      open={open}
      title={`交接${labelOf('duty', duty)}`}
      form={form}
      fields={['personId', 'reason']}
      save="确定交接"
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="personId" label="接任人" rules={[{ required: true, message: '请选择接任人' }]}>
        <PersonSelect label="接任人" />
      </Form.Item>
      <Form.Item name="reason" label="交接原因">
        <Input.TextArea rows={2} maxLength={limits['site.hand-over'].reason.maxLength} />
      </Form.Item>
    </FormDialog>
  );
}
