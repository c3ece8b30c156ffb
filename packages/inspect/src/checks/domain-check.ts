import { isIP } from 'node:net';
import { addressKind } from '@mumian/outbound';
import type { Finding } from '../finding.ts';
import { isInventedName } from '../invented-name.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

/** `.gov.cn` and `.政务` (国办函〔2018〕55号 二), the latter as it stands in DNS. */
const GOVERNMENT = /(?:^|\.)(?:gov\.cn|xn--zfr164b(?:\.cn)?)$/;
/**
 * Whether a site stands under a name that government may not use. A bare public address is certain. Under another
 * suffix it is certain where the site shows a government site code; otherwise it may be the site of an institution
 * without administrative functions, which should not have `.gov.cn` (国办发〔2017〕47号 域名): probable. So it is where the
 * name stands for an address that is not public: it may be that of a copy, which is not judged when the tags of its pages
 * tell the name of the site.
 *
 * @param address the address to which the start page connected; null when it was not reached
 */
export function domainFindings(site: SiteView, address: string | null): Finding[] {
  const host = new URL(site.url).hostname.replace(/^\[|\]$|\.$/g, '');
  if (address === null) return [];
  const isPublic = addressKind(address) === 'public';
  const isBare = isIP(host) !== 0;
  if (isBare && !isPublic) return [];
  if (!isBare && (GOVERNMENT.test(host) || isInventedName(host))) return [];
  if (!isPublic && site.notes.some(isOfGovernmentName)) return [];
  const isGovernment = site.notes.some(({ survey }) => survey.footer.siteCode !== null);
  return [
    findingOf('domain.invalid', site.url, {
      url: site.url,
      snippet: host,
      message: isBare ? `网站只用 IP 地址 ${host} 访问。` : `网站域名 ${host} 不以 .gov.cn 或 .政务 结尾。`,
      certainty: isBare || (isGovernment && isPublic) ? 'certain' : 'probable',
      key: 'host',
    }),
  ];
}

/** Its tag says that the site stands elsewhere, under a name that it may have. */
function isOfGovernmentName({ metadata }: PageNote): boolean {
  const name = (metadata.sitedomain ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/|[/:].*$/g, '');
  return GOVERNMENT.test(name);
}
