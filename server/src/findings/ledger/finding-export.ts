import { sheetSchema } from '@mumian/sheets';
import { shanghaiTime } from '../../platform/time/index.ts';
import { counted, exportRoute, shown } from '../../platform/transfer/index.ts';
import { certainties, failings, severities } from '../failings.ts';
import { listFindings } from './finding-list.ts';
import { findingLifecycle } from './finding-states.ts';

/** The findings as a file. What a site has written stands in it as text. */
export const findingExport = exportRoute(listFindings, {
  path: '/findings/export',
  sheet: sheetSchema({
    title: '问题',
    columns: [
      shown('title', '问题', 30),
      shown('siteName', '网站', 30),
      shown('unitName', '主办单位', 30),
      shown('failing', '四不类别'),
      shown('severity', '程度', 12),
      shown('certainty', '确定程度', 12),
      shown('state', '状态', 10),
      shown('url', '地址', 40),
      shown('snippet', '内容', 40),
      shown('firstSeenAt', '首次发现', 18),
      shown('lastSeenAt', '最近发现', 18),
      shown('resolvedAt', '销号时间', 18),
      counted('seenCount', '发现次数'),
    ],
  }),
  row: ({ title, siteName, unitName, url, snippet, seenCount, ...finding }) => ({
    title,
    siteName,
    unitName,
    failing: failings.label(finding.failing),
    severity: severities.label(finding.severity),
    certainty: certainties.label(finding.certainty),
    state: findingLifecycle.vocabulary.label(finding.state),
    url,
    snippet,
    firstSeenAt: shanghaiTime(new Date(finding.firstSeenAt)),
    lastSeenAt: shanghaiTime(new Date(finding.lastSeenAt)),
    resolvedAt: finding.resolvedAt === null ? null : shanghaiTime(new Date(finding.resolvedAt)),
    seenCount,
  }),
});
