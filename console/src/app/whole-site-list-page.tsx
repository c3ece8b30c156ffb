import { useOpenFindingsColumn } from '../findings/open-counts.tsx';
import { useSession } from '../identity/session.ts';
import { SiteListPage } from '../registry/site-list-page.tsx';

const noColumn = () => undefined;

/** The sites with what the wings above the registry know of each, as far as the reader may see it. */
export function WholeSiteListPage() {
  const { permissions } = useSession();
  return (
    <SiteListPage useMoreColumn={permissions.includes('finding.read') ? useOpenFindingsColumn : noColumn} />
  );
}
