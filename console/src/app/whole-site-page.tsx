import { SiteFindings } from '../findings/site-findings.tsx';
import { useSession } from '../identity/session.ts';
import { InspectButton } from '../monitoring/inspect-button.tsx';
import { SiteInspections } from '../monitoring/site-inspections.tsx';
import { TrendPanels } from '../overview/trend-panels.tsx';
import { SitePage, type SitePageExtras } from '../registry/site-page.tsx';

/** What the wings above the registry know of a site, each with what one must hold to see it. */
function extrasFor(permissions: readonly string[]): SitePageExtras {
  const seesFindings = permissions.includes('finding.read');
  const seesInspections = permissions.includes('inspection.read');
  return {
    actions: (site) => (seesInspections ? <InspectButton siteId={site.id} /> : null),
    tabs: (site) => [
      ...(seesFindings
        ? [
            { key: 'findings', label: '问题', children: <SiteFindings siteId={site.id} /> },
            { key: 'trend', label: '走势', children: <TrendPanels siteId={site.id} /> },
          ]
        : []),
      ...(seesInspections
        ? [{ key: 'inspections', label: '检查', children: <SiteInspections siteId={site.id} /> }]
        : []),
    ],
  };
}

/** A site's page with all its wings. */
export function WholeSitePage() {
  const { permissions } = useSession();
  return <SitePage extras={extrasFor(permissions)} />;
}
