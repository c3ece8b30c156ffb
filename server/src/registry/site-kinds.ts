import { vocabulary } from '../platform/vocabulary/index.ts';

/** Kinds of site 网站 (国办发〔2017〕47号: 政府门户网站、部门网站; 专业系统 as the city counts them). */
export const siteKinds = vocabulary('site-kind', '网站类别', {
  portal: '政府门户网站',
  department: '部门网站',
  system: '专业系统',
});
export type SiteKind = (typeof siteKinds.values)[number];

/** Where a site runs: on this platform, or elsewhere and only watched. */
export const siteHostings = vocabulary('site-hosting', '承载方式', {
  hosted: '本平台承载',
  external: '外部网站',
});
export type SiteHosting = (typeof siteHostings.values)[number];

/** What a named person answers for on a site (攀办函〔2017〕11号 一: 谁主管谁负责、谁运行谁负责). */
export const duties = vocabulary('duty', '职责', {
  content: '内容负责人',
  operations: '运维负责人',
});
export type Duty = (typeof duties.values)[number];
