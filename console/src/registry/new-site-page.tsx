import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Form, Radio } from 'antd';
import { api, take } from '../api/client.ts';
import { FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { SiteFields, type SiteForm, siteFieldNames, siteFormOf } from './site-fields.tsx';
import type { SiteInput } from './sites.ts';

type NewSite = SiteForm & Pick<SiteInput, 'state'>;

/** Registers a site; the rules of the notice refuse at the field that they concern. */
export function NewSitePage() {
  const [form] = Form.useForm<NewSite>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();

  const save = async (values: NewSite) => {
    const body = { ...siteFormOf(values), state: values.state };
    const site = await take(api.POST('/api/v1/sites', { body }));
    await queries.invalidateQueries({ queryKey: ['sites', 'list'] });
    message.success('网站已登记');
    await navigate({ to: '/sites/$siteId', params: { siteId: site.id } });
  };
  return (
    <Page
      title="登记网站"
      above={<Link to="/sites">网站</Link>}
      below="一个部门只办一个网站；县级部门和乡镇（街道）不再开设（攀办函〔2017〕11号 二）。"
    >
      <div style={{ maxWidth: 880 }}>
        <Panel>
          <IssueForm<NewSite>
            form={form}
            fields={[...siteFieldNames, 'state']}
            initialValues={{ kind: 'department', hosting: 'external', state: 'planned' }}
            onSubmit={save}
            footer={(busy) => (
              <FormFoot busy={busy} save="登记" onCancel={() => void navigate({ to: '/sites' })} />
            )}
          >
            <Form.Item name="state" label="登记为">
              <Radio.Group
                options={[
                  { value: 'planned', label: '拟开设（尚未建成）' },
                  { value: 'running', label: '已在运行' },
                  { value: 'closing', label: '已建成，正在关停' },
                ]}
              />
            </Form.Item>
            <SiteFields sponsor="asked" />
          </IssueForm>
        </Panel>
      </div>
    </Page>
  );
}
