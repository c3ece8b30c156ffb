import { useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, InputNumber, Radio } from 'antd';
import { api } from '../api/client.ts';
import { UnitSelect } from '../identity/unit-select.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { SiteSelect } from '../registry/site-select.tsx';
import type { CrawlPlan, CrawlPlanInput } from './crawl-plans.ts';

type Values = CrawlPlanInput & { of: 'unit' | 'site' };

interface CrawlPlanFormProps {
  open: boolean;
  /** The plan to change; without one a plan is set up. */
  plan?: CrawlPlan;
  onClose: () => void;
}

/** Sets up a crawl plan for a unit's sites or for one site, or changes how often it has them inspected. */
export function CrawlPlanForm({ open, plan, onClose }: CrawlPlanFormProps) {
  return (
    <EditDrawer open={open} title={plan ? '编辑检查计划' : '新建检查计划'} onClose={onClose}>
      <Fields onClose={onClose} {...(plan ? { plan } : {})} />
    </EditDrawer>
  );
}

const daily = { of: 'unit', incrementalDays: 1, fullDays: 30, maxPages: 1000, paused: false } as const;

function Fields({ plan, onClose }: Omit<CrawlPlanFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const of = Form.useWatch('of', form) ?? 'unit';

  const save = async ({ of: chosen, unitId, siteId, ...rhythm }: Values) => {
    if (plan) {
      await api.PATCH('/api/v1/crawl-plans/{id}', {
        params: { path: { id: plan.id } },
        body: { version: plan.version, ...rhythm },
      });
    } else {
      const whom = chosen === 'site' ? { siteId: siteId ?? null } : { unitId: unitId ?? null };
      await api.POST('/api/v1/crawl-plans', { body: { ...rhythm, ...whom } });
    }
    await queries.invalidateQueries({ queryKey: ['crawl-plans'] });
    message.success('检查计划已保存');
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['unitId', 'siteId', 'incrementalDays', 'fullDays', 'maxPages']}
      initialValues={plan ?? daily}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="保存" onCancel={onClose} />}
    >
      {plan ? null : (
        <>
          <Form.Item name="of" label="检查哪些网站">
            <Radio.Group
              options={[
                { value: 'unit', label: '一个单位及其下级的全部网站' },
                { value: 'site', label: '一个网站' },
              ]}
            />
          </Form.Item>
          {of === 'unit' ? (
            <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
              <UnitSelect label="单位" placeholder="选择单位" />
            </Form.Item>
          ) : (
            <Form.Item name="siteId" label="网站" rules={[{ required: true, message: '请选择网站' }]}>
              <SiteSelect label="网站" />
            </Form.Item>
          )}
        </>
      )}
      <Form.Item
        name="incrementalDays"
        label="增量检查周期"
        extra="填 1 即每天检查。只重读有变化的页面，所有链接照常核对"
        rules={[{ required: true, message: '请填写天数' }]}
      >
        <InputNumber min={1} max={31} precision={0} suffix="天" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="fullDays"
        label="全面检查周期"
        extra="填 30 即每 30 天检查一次。重读全部页面"
        rules={[{ required: true, message: '请填写天数' }]}
      >
        <InputNumber min={7} max={366} precision={0} suffix="天" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="maxPages" label="每次至多读取" rules={[{ required: true, message: '请填写页数' }]}>
        <InputNumber min={1} max={5000} precision={0} suffix="页" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="paused" valuePropName="checked" extra="暂停期间不检查这些网站，也不按上级计划检查">
        <Checkbox>暂停</Checkbox>
      </Form.Item>
    </IssueForm>
  );
}
