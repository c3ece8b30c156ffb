import type { Issue } from '../platform/errors/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { isGovernmentAddress } from './site-address.ts';
import type { Duty, SiteKind } from './site-kinds.ts';
import type { SiteState, SiteVerb } from './site-states.ts';

/** What the requirements look at: the record and who answers for the site at present. */
export interface SiteFacts {
  state: SiteState;
  kind: SiteKind;
  url: string;
  operatorUnitId: string | null;
  siteCode: string | null;
  icpNumber: string | null;
  policeNumber: string | null;
  onDuty: ReadonlySet<Duty>;
}

/** Gathers the facts of a loaded site. */
export async function readFacts(
  ctx: Ctx,
  site: {
    id: string;
    state: SiteState;
    kind: SiteKind;
    url: string;
    operator_unit_id: string | null;
    site_code: string | null;
    icp_number: string | null;
    police_number: string | null;
  },
): Promise<SiteFacts> {
  const duties = await ctx.tx
    .selectFrom('registry.duty')
    .select('duty')
    .where('site_id', '=', site.id)
    .where('until', 'is', null)
    .execute();
  return {
    state: site.state,
    kind: site.kind,
    url: site.url,
    operatorUnitId: site.operator_unit_id,
    siteCode: site.site_code,
    icpNumber: site.icp_number,
    policeNumber: site.police_number,
    onDuty: new Set(duties.map((row) => row.duty)),
  };
}

const RESPONSIBILITY = '攀办函〔2017〕11号 一';
const FILING = '国办发〔2017〕47号 二';

/**
 * Who must answer for a site (攀办函〔2017〕11号 一: 确保每一个政府网站有专人负责信息内容建设和运营维护工作). The
 * same list is a finding while it is not empty.
 */
export function responsibilityIssues(facts: SiteFacts): Issue[] {
  return [
    ...missing(
      facts.operatorUnitId === null,
      'operatorUnitId',
      'operator-missing',
      '未明确承办单位',
      RESPONSIBILITY,
    ),
    ...missing(
      !facts.onDuty.has('content'),
      'contentPerson',
      'content-person-missing',
      '未明确内容负责人，请指定专人',
      RESPONSIBILITY,
    ),
    ...missing(
      !facts.onDuty.has('operations'),
      'operationsPerson',
      'operations-person-missing',
      '未明确运维负责人，请指定专人',
      RESPONSIBILITY,
    ),
  ];
}

/** The filings a site needs before it runs: site code, ICP, public security. */
function filingIssues(facts: SiteFacts): Issue[] {
  return [
    ...missing(facts.siteCode === null, 'siteCode', 'site-code-missing', '未登记网站标识码', FILING),
    ...missing(facts.icpNumber === null, 'icpNumber', 'icp-missing', '未登记 ICP 备案号', FILING),
    ...missing(facts.policeNumber === null, 'policeNumber', 'police-missing', '未登记公安备案号', FILING),
  ];
}

/** The name rule: .gov.cn or .政务. */
function addressIssues(facts: SiteFacts): Issue[] {
  const foreign = !isGovernmentAddress(facts.url);
  return missing(
    foreign,
    'url',
    'address-not-government',
    '域名应以 .gov.cn 或 .政务 结尾',
    '国办函〔2018〕55号',
  );
}

/** Everything that is still open about a site, for its page; nothing is asked of a closed one. */
export function siteIssues(facts: SiteFacts): Issue[] {
  if (facts.state === 'closed') return [];
  const filing = facts.state === 'planned' || facts.state === 'applying' ? [] : filingIssues(facts);
  return [...responsibilityIssues(facts), ...filing, ...addressIssues(facts)];
}

/** What must hold before a step; other steps ask nothing. */
export function issuesFor(verb: SiteVerb, facts: SiteFacts): Issue[] {
  if (verb === 'apply') return [...responsibilityIssues(facts), ...addressIssues(facts)];
  if (verb === 'open')
    return [...responsibilityIssues(facts), ...filingIssues(facts), ...addressIssues(facts)];
  return [];
}

function missing(is: boolean, field: string, code: string, message: string, clause: string): Issue[] {
  return is ? [{ field, code: `site.${code}`, message, clause, severity: 'blocking' }] : [];
}
