import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, App, Button, Form, Radio, Space } from 'antd';
import type { Answer } from '../api/client.ts';
import { labelOf, valuesOf, type Word } from '../api/vocabulary.ts';
import { IssueForm } from '../kit/issue-form.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { mailChoiceQuery, setMailChoice } from './mails.ts';

interface Values {
  choice: Word<'mail-choice'>;
}

const explained: Record<Word<'mail-choice'>, string> = {
  'urgent-first':
    '单项否决、逾期、退回等紧急事项发生后即发，十分钟内的并成一封；其余在工作日早上 8:00 并成一封。',
  'at-once': '每条通知发生后即发，十分钟内的并成一封。',
  daily: '紧急事项也等到工作日早上 8:00，并成一封。',
  never: '只在收件箱中查看。',
};

/** How one’s own notices are mailed; the inbox has them all in any case. */
export function OwnMailChoicePage() {
  const own = useQuery(mailChoiceQuery);
  return (
    <Page
      title="我的通知"
      below={
        <>
          全部通知都在<Link to="/inbox">收件箱</Link>中；已在收件箱中读过的不再发邮件。
        </>
      }
    >
      <Load query={own}>
        {(data) => (
          <Panel title="邮件通知">
            <Address own={data} />
            <ChoiceForm choice={data.choice} />
          </Panel>
        )}
      </Load>
    </Page>
  );
}

function Address({ own }: { own: Answer<'/api/v1/mail-choice'> }) {
  if (own.address === null) {
    return (
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 16 }}
        title="您没有登记电子邮箱，收不到邮件"
        description="请本单位的人员管理员在“人员”中登记您的电子邮箱。"
      />
    );
  }
  return (
    <p>
      发到您登记的邮箱 <strong>{own.address}</strong>
      {own.mailing ? '。' : '；目前全市没有启用邮件通知，启用后按下面的选择发送。'}
    </p>
  );
}

function ChoiceForm({ choice }: Values) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = async (values: Values) => {
    await setMailChoice(values.choice);
    await queries.invalidateQueries({ queryKey: mailChoiceQuery.queryKey });
    message.success('已保存');
  };
  return (
    <IssueForm<Values>
      form={form}
      marks={false}
      fields={['choice']}
      initialValues={{ choice }}
      onSubmit={save}
      footer={(busy) => (
        <Button type="primary" htmlType="submit" loading={busy}>
          保存
        </Button>
      )}
    >
      <Form.Item name="choice" label="发送方式">
        <Radio.Group>
          <Space orientation="vertical" size="middle">
            {valuesOf('mail-choice').map((value) => (
              <Radio key={value} value={value}>
                <strong>{labelOf('mail-choice', value)}</strong>
                <br />
                {explained[value]}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
    </IssueForm>
  );
}
