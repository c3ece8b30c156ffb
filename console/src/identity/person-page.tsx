import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActionButton } from '../kit/action-button.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { AccountForm } from './account-form.tsx';
import { personQuery } from './people.ts';
import { PersonForm } from './person-form.tsx';

const route = getRouteApi('/_shell/people/$personId');

/** One person and how to reach them. */
export function PersonPage() {
  const { personId } = route.useParams();
  const person = useQuery(personQuery(personId));
  const [form, setForm] = useState<'edit' | 'open-account'>();
  return (
    <Load query={person}>
      {(data) => (
        <Page
          title={data.name}
          above={<Link to="/people">人员</Link>}
          actions={data.actions.map((action) =>
            action.name === 'edit' || action.name === 'open-account' ? (
              <ActionButton
                key={action.name}
                action={action}
                onRun={() => setForm(action.name === 'edit' ? 'edit' : 'open-account')}
              />
            ) : null,
          )}
        >
          <Panel title="基本情况">
            <FactList
              facts={[
                {
                  label: '单位',
                  value: (
                    <Link to="/units/$id" params={{ id: data.unitId }}>
                      {data.unitName}
                    </Link>
                  ),
                },
                { label: '职务', value: data.post },
                { label: '账号', value: data.hasAccount ? '已开立' : '未开立' },
                {
                  label: '联系电话',
                  value: (
                    <a className="figures" href={`tel:${data.phone}`}>
                      {data.phone}
                    </a>
                  ),
                },
                {
                  label: '电子邮箱',
                  value: data.email ? <a href={`mailto:${data.email}`}>{data.email}</a> : null,
                },
              ]}
            />
          </Panel>
          <PersonForm open={form === 'edit'} person={data} onClose={() => setForm(undefined)} />
          <AccountForm open={form === 'open-account'} person={data} onClose={() => setForm(undefined)} />
        </Page>
      )}
    </Load>
  );
}
