import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Radio, Space } from 'antd';
import { labelOf } from '../api/vocabulary.ts';
import { IssueForm } from '../kit/issue-form.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { choosePolicy, type PasswordPolicy, policyQuery } from './password-policy.ts';
import { PeopleTabs } from './people-tabs.tsx';

interface Values {
  preset: PasswordPolicy['preset'];
}

/** Which of the two password policies holds in the city. */
export function PasswordPolicyPage() {
  const policy = useQuery(policyQuery);
  return (
    <Page title="密码策略">
      <PeopleTabs />
      <Load query={policy}>{(data) => <PolicyForm key={data.version} policy={data} />}</Load>
    </Page>
  );
}

function PolicyForm({ policy }: { policy: PasswordPolicy }) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();

  const save = async ({ preset }: Values) => {
    await choosePolicy({ version: policy.version, preset });
    await queries.invalidateQueries({ queryKey: policyQuery.queryKey });
    message.success('密码策略已设置');
  };
  return (
    <Panel>
      <IssueForm<Values>
        form={form}
        marks={false}
        fields={['preset']}
        initialValues={{ preset: policy.preset }}
        onSubmit={save}
        footer={(busy) =>
          policy.mayEdit ? (
            <Button type="primary" htmlType="submit" loading={busy}>
              保存
            </Button>
          ) : (
            <p>密码策略由管辖全市的安全管理员设置。</p>
          )
        }
      >
        <Form.Item name="preset" label="全市的密码策略">
          <Radio.Group disabled={!policy.mayEdit}>
            <Space direction="vertical" size="middle">
              {policy.choices.map((choice) => (
                <Radio key={choice.preset} value={choice.preset}>
                  <strong>{labelOf('password-preset', choice.preset)}</strong>
                  <br />
                  {choice.sentence}。
                  <br />
                  <small>依据：{choice.clause}</small>
                </Radio>
              ))}
            </Space>
          </Radio.Group>
        </Form.Item>
      </IssueForm>
    </Panel>
  );
}
