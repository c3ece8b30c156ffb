import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { SiteColumns } from './site-columns.tsx';
import { SiteEditDrawer } from './site-edit-drawer.tsx';
import { SiteFacts } from './site-facts.tsx';
import { SiteHistory } from './site-history.tsx';
import { SiteLifecycle } from './site-lifecycle.tsx';
import { type Site, siteQuery, siteTone } from './sites.ts';

const route = getRouteApi('/_shell/sites/$siteId');

/** What wings above the registry put on a site's page. */
export interface SitePageExtras {
  actions: (site: Site) => ReactNode;
  tabs: (site: Site) => { key: string; label: string; children: ReactNode }[];
}

/** One site: what is registered, its columns, its history, and what other wings know of it. */
export function SitePage({ extras }: { extras: SitePageExtras }) {
  const { siteId } = route.useParams();
  const site = useQuery(siteQuery(siteId));
  return <Load query={site}>{(data) => <SiteView key={data.id} site={data} extras={extras} />}</Load>;
}

function SiteView({ site, extras }: { site: Site; extras: SitePageExtras }) {
  const { tab } = route.useSearch();
  const navigate = useNavigate({ from: '/sites/$siteId' });
  const [editing, setEditing] = useState(false);
  const edit = site.actions.find((action) => action.name === 'edit');
  const tabs = [
    { key: 'facts', label: '基本情况', children: <SiteFacts site={site} /> },
    {
      key: 'columns',
      label: '栏目',
      children: (
        <Panel>
          <SiteColumns site={site} />
        </Panel>
      ),
    },
    ...extras.tabs(site),
    {
      key: 'history',
      label: '历史',
      children: (
        <Panel>
          <SiteHistory site={site} />
        </Panel>
      ),
    },
  ];
  return (
    <Page
      title={site.name}
      above={<Link to="/sites">网站</Link>}
      beside={<StateMark tone={siteTone[site.state]}>{labelOf('site-state', site.state)}</StateMark>}
      below={<SiteAddress url={site.url} />}
      actions={
        <>
          {extras.actions(site)}
          {edit ? <ActionButton action={edit} onRun={() => setEditing(true)} /> : null}
          <SiteLifecycle site={site} />
        </>
      }
    >
      <Tabs
        items={tabs}
        activeKey={tabs.some((one) => one.key === tab) ? (tab ?? 'facts') : 'facts'}
        destroyOnHidden
        onChange={(key) =>
          void navigate({
            search: (search) => ({ ...search, tab: key === 'facts' ? undefined : key }),
            replace: true,
          })
        }
      />
      <SiteEditDrawer site={site} open={editing} onClose={() => setEditing(false)} />
    </Page>
  );
}

/** The address leads outside only when it is a web address; a registry could hold anything. */
function SiteAddress({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="figures">{url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="figures">
      {url}
    </a>
  );
}
