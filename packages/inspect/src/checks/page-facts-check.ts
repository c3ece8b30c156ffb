import { siteKey } from '@mumian/crawl';
import type { Finding } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const WAYS = { meta: '网页代码（meta 刷新）', script: '脚本' } as const;

/** Pages that send their reader on by themselves, files that should not be there, and pages too large to read. */
export function pageFactFindings({ witness, references }: Gathering, site: SiteView): Finding[] {
  const sentOn = new Map(witness.sentOn.map((each) => [each.url, each]));
  return [
    ...[...sentOn.values()].map(({ url, to, by }) =>
      findingOf(by === 'meta' ? 'redirect.meta' : 'redirect.script', site.url, {
        url,
        message: `页面用${WAYS[by]}跳转到 ${to}。`,
        certainty: 'certain',
        evidence: { target: to },
      }),
    ),
    ...witness.leaks
      .filter(({ url }) => siteKey(url) === siteKey(site.url))
      .map(({ key, url }) => {
        const { first, count } = references.of(key);
        return findingOf('security.exposed', site.url, {
          url: first[0]?.url ?? url,
          place: first[0]?.place ?? '',
          snippet: first[0]?.text ?? '',
          message: `页面链接的文件可以下载，疑似备份、数据库或版本库文件：${url}。`,
          certainty: 'certain',
          about: url,
          evidence: { target: url, pages: first, pageCount: count },
        });
      }),
    ...witness.oversize.map(({ url, bytes }) =>
      findingOf('page.oversize', site.url, {
        url,
        message: `页面内容过多（传输 ${(bytes / 1_000_000).toFixed(1)} MB），超出正常阅读和检查所需。`,
        certainty: 'certain',
        evidence: { bytes },
      }),
    ),
  ];
}
