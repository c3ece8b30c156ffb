import { isIP } from 'node:net';
import { addressKind } from '@mumian/outbound';
import { findingOf } from '../checks/finding-of.ts';
import type { Finding } from '../finding.ts';
import type { SiteView } from '../site-view.ts';

/** `.gov.cn` and `.政务` (国办函〔2018〕55号 二), the latter as it stands in DNS. */
const GOVERNMENT = /(?:^|\.)(?:gov\.cn|xn--zfr164b(?:\.cn)?)$/;
/** RFC 6761, RFC 6762, RFC 9476: names that nobody registers. */
const INVENTED = /(?:^|\.)(?:localhost|local|test|example|invalid|internal|alt|home\.arpa|lan|intranet)$/;

/**
 * Whether a public site stands under a name that government may not use. A bare public address is certain. Under another
 * suffix it is certain where the site shows a government site code; otherwise it may be the site of an institution
 * without administrative functions, which should not have `.gov.cn` (国办发〔2017〕47号 域名): probable.
 *
 * @param address the address to which the start page connected; what is not public is not judged
 */
export function domainFindings(site: SiteView, address: string | null): Finding[] {
  const host = new URL(site.url).hostname.replace(/^\[|\]$|\.$/g, '');
  if (address === null || addressKind(address) !== 'public') return [];
  const isBare = isIP(host) !== 0;
  if (!isBare && (GOVERNMENT.test(host) || INVENTED.test(host) || !host.includes('.'))) return [];
  const isGovernment = site.notes.some(({ survey }) => survey.footer.siteCode !== null);
  return [
    findingOf('domain.invalid', site.url, {
      url: site.url,
      snippet: host,
      message: isBare ? `网站只用 IP 地址 ${host} 访问。` : `网站域名 ${host} 不以 .gov.cn 或 .政务 结尾。`,
      certainty: isBare || isGovernment ? 'certain' : 'probable',
      key: 'host',
    }),
  ];
}
