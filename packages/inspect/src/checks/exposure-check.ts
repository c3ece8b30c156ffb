import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const EXPOSED: Readonly<Record<string, string>> = {
  'directory-listing': '服务器列出了目录中的文件',
  'stack-trace': '页面显示了程序的出错信息',
};
const ILLICIT: Readonly<Record<string, string>> = {
  title: '标题',
  keywords: '关键词标签',
  description: '摘要标签',
};

/** What a page shows that the public should not see, what was planted in it, and what was left in it. */
export function exposureFindings(note: PageNote, site: SiteView): Finding[] {
  const { exposures, placeholders, illicit } = note.survey;
  // Apache offers each listing in eight orders; they are one listing.
  const isReordered = /\?C=[NMSD][;&]O=[AD]$/.test(note.url);
  return [
    ...exposures
      .filter(({ kind }) => !(isReordered && kind === 'directory-listing'))
      .map(({ kind, text, place }) =>
        kind === 'broken-part'
          ? findingOf('page.broken-part', site.url, {
              url: note.url,
              place,
              snippet: text,
              message: '页面引用的公共部分出错，公众看到的是错误提示。',
              certainty: 'certain',
            })
          : findingOf('security.exposed', site.url, {
              url: note.url,
              place,
              snippet: text,
              message: `${EXPOSED[kind] ?? '页面暴露了内部信息'}。`,
              certainty: 'certain',
              key: kind,
            }),
      ),
    ...placeholders.map(({ text, place }) =>
      findingOf('content.placeholder', site.url, {
        url: note.url,
        place,
        snippet: text,
        message: `页面留有占位或测试文字“${text}”。`,
        certainty: 'probable',
        key: text,
      }),
    ),
    ...illicit.map(({ kind, text }) =>
      findingOf('security.injected', site.url, {
        url: note.url,
        snippet: text,
        message: `页面的${ILLICIT[kind] ?? '内容'}中有赌博、色情等违法推广文字。`,
        certainty: 'certain',
        key: kind,
      }),
    ),
  ];
}
