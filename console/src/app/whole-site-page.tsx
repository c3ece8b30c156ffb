import { SiteFindings } from '../findings/site-findings.tsx';
import { InspectButton } from '../monitoring/inspect-button.tsx';
import { SiteInspections } from '../monitoring/site-inspections.tsx';
import { SitePage, type SitePageExtras } from '../registry/site-page.tsx';

/** What the wings above the registry know of a site. */
const extras: SitePageExtras = {
  actions: (site) => <InspectButton siteId={site.id} />,
  tabs: (site) => [
    { key: 'findings', label: '问题', children: <SiteFindings siteId={site.id} /> },
    { key: 'inspections', label: '检查', children: <SiteInspections siteId={site.id} /> },
  ],
};

/** A site's page with all its wings. */
export function WholeSitePage() {
  return <SitePage extras={extras} />;
}
