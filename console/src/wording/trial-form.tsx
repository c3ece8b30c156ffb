import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { api, take } from '../api/client.ts';
import { UnitSelect } from '../identity/unit-select.tsx';
import { unitsQuery } from '../identity/units.ts';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';

interface TrialFormProps {
  open: boolean;
  unitId: string | undefined;
  onClose: () => void;
}

/** Asks whose lexicon is to be tried, and leads to the edition that comes of it. */
export function TrialForm({ open, unitId, onClose }: TrialFormProps) {
  return (
    <EditDrawer open={open} title="试运行词库" onClose={onClose}>
      <Fields unitId={unitId} onClose={onClose} />
    </EditDrawer>
  );
}

function Fields({ unitId, onClose }: Omit<TrialFormProps, 'open'>) {
  const [form] = Form.useForm<{ unitId: string }>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const units = useQuery(unitsQuery);
  const top = units.data?.find((unit) => unit.inReach)?.id;
  const initial = unitId ?? top;
  const begin = async (values: { unitId: string }) => {
    const { id } = await take(api.POST('/api/v1/lexicon-editions', { body: { unitId: values.unitId } }));
    await queries.invalidateQueries({ queryKey: ['lexicon'] });
    await navigate({ to: '/lexicon/editions/$editionId', params: { editionId: id } });
  };
  return (
    <IssueForm<{ unitId: string }>
      key={initial ?? ''}
      form={form}
      fields={['unitId']}
      {...(initial ? { initialValues: { unitId: initial } } : {})}
      onSubmit={begin}
      footer={(busy) => <FormFoot busy={busy} save="开始试运行" onCancel={onClose} />}
    >
      <Form.Item
        name="unitId"
        label="哪个单位的词库"
        extra="在这个单位及其下级网站留存的页面上试运行，不影响正在使用的版本"
        rules={[{ required: true, message: '请选择单位' }]}
      >
        <UnitSelect label="哪个单位的词库" placeholder="选择单位" />
      </Form.Item>
    </IssueForm>
  );
}
