import { useQuery } from '@tanstack/react-query';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ChannelTabs, NotOfTheCity } from './channel-tabs.tsx';
import { MailServerForm } from './mail-server-form.tsx';
import { mailServerQuery } from './mails.ts';
import { TestMailPanel } from './test-mail-panel.tsx';

/** The mail server by which notices are mailed. */
export function MailServerPage() {
  const settings = useQuery(mailServerQuery);
  return (
    <Page title="系统设置" documentTitle="邮件通知">
      <ChannelTabs />
      <Load query={settings}>
        {({ server, actions }) =>
          server === null ? (
            <Panel>
              <NotOfTheCity />
            </Panel>
          ) : (
            <>
              <Panel title="邮件服务器">
                <MailServerForm
                  key={server.version}
                  server={server}
                  mayEdit={actions.some(({ allowed }) => allowed)}
                />
              </Panel>
              <TestMailPanel isSet={server.host !== null && server.senderAddress !== null} />
            </>
          )
        }
      </Load>
    </Page>
  );
}
