import { useOpenFindingsColumn } from '../findings/open-counts.tsx';
import { SiteListPage } from '../registry/site-list-page.tsx';

/** The sites with what the wings above the registry know of each. */
export function WholeSiteListPage() {
  return <SiteListPage useMoreColumn={useOpenFindingsColumn} />;
}
