import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { Panel } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { type MailRow, mailChoiceQuery, sendTestMail, useMailOutcome } from './mails.ts';

/** Sends a mail to the reader's own address and says what the mail server made of it. */
export function TestMailPanel({ isSet }: { isSet: boolean }) {
  const own = useQuery(mailChoiceQuery).data?.address;
  const [id, setId] = useState<string>();
  const outcome = useMailOutcome(id);
  const send = useMutation({ mutationFn: sendTestMail, onSuccess: (sent) => setId(sent.id) });
  const mail = outcome.data;
  const isWaiting = id !== undefined && !mail?.endedAt;
  return (
    <Panel title="测试">
      <p>
        按已保存的设置向{own ? `您登记的邮箱 ${own} ` : '您本人登记的邮箱'}
        发送一封测试邮件；没有启用邮件通知时也可以测试。
      </p>
      <Button
        disabled={!isSet}
        loading={send.isPending || isWaiting}
        onClick={() => {
          setId(undefined);
          send.mutate();
        }}
      >
        发送测试邮件
      </Button>
      {isSet ? null : <p>请先填写并保存服务器地址和发件地址。</p>}
      <div aria-live="polite" style={{ marginTop: 12 }}>
        {send.error ? <ProblemNotice problem={send.error} /> : null}
        {isWaiting ? <p>正在连接邮件服务器……</p> : null}
        {mail?.endedAt ? <Outcome mail={mail} address={own ?? ''} /> : null}
      </div>
    </Panel>
  );
}

function Outcome({ mail, address }: { mail: MailRow; address: string }) {
  const said = mail.answer ? `邮件服务器的答复：${mail.answer}` : undefined;
  if (mail.stage === 'sent') {
    return (
      <Alert type="success" showIcon title={`邮件服务器已接收，请到 ${address} 查收`} description={said} />
    );
  }
  return (
    <Alert
      type={mail.stage === 'unknown' ? 'warning' : 'error'}
      showIcon
      title={labelOf('mail-reason', mail.reason)}
      description={said}
    />
  );
}
