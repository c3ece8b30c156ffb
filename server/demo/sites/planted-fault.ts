import type { MetaName } from './content.ts';

/** What a link that leads nowhere was meant to give. */
export type DeadResource = 'page' | 'image' | 'attachment';

/**
 * A fault (问题) put into a demo site on purpose. `page` and `target` are paths of the site, or a whole address
 * where the target lies on another host. A test compares what an inspection finds with this list.
 */
export type PlantedFault =
  | {
      fault: 'dead-link';
      page: string;
      target: string;
      resource: DeadResource;
      /** The status, or a host that does not exist: demo mode answers so without asking DNS. */
      answer: 404 | 410 | 'unknown-host';
      text: string;
    }
  /** States no date: not in the page, its list or its metadata. The missing PubDate is part of it, not listed again. */
  | { fault: 'undated-article'; page: string }
  | { fault: 'missing-meta'; page: string; name: MetaName }
  /** The newest item of the list is `newestDaysAgo` times 24 hours old, past the period of its kind. */
  | { fault: 'stale-column'; page: string; newestDaysAgo: number }
  /** Has neither an item nor a reason for having none. */
  | { fault: 'blank-column'; page: string }
  /** Bytes in GBK, header says UTF-8. */
  | { fault: 'misdeclared-charset'; page: string; declared: 'utf-8'; actual: 'gbk' }
  /** `page` links to the first hop; the last leads to `end`, which is sound. */
  | { fault: 'redirect-chain'; page: string; hops: readonly string[]; end: string; text: string }
  | { fault: 'slow-page'; page: string; milliseconds: number };

/** The faults of one site. */
export interface FaultySite {
  slug: string;
  faults: readonly PlantedFault[];
}

/** 水利局: the site is up to date, but links, pictures and attachments are broken. */
const slj: FaultySite = {
  slug: 'slj',
  faults: [
    {
      fault: 'dead-link',
      page: '/',
      target: '/zt/2019/fxkh/',
      resource: 'page',
      answer: 404,
      text: '防汛抗旱专题',
    },
    {
      fault: 'dead-link',
      page: '/gzdt/1004.html',
      target: '/gzdt/0417.html',
      resource: 'page',
      answer: 404,
      text: '相关报道',
    },
    {
      fault: 'dead-link',
      page: '/zcjd/1002.html',
      target: '/zcwj/0088.html',
      resource: 'page',
      answer: 404,
      text: '原文件',
    },
    {
      fault: 'dead-link',
      page: '/tzgg/1003.html',
      target: 'http://old.slj.mumianshi.gov.cn/notice/31.html',
      resource: 'page',
      answer: 410,
      text: '旧版网站公告',
    },
    {
      fault: 'dead-link',
      page: '/gzdt/1005.html',
      target: '/uploads/2019/photo-07.jpg',
      resource: 'image',
      answer: 404,
      text: '巡河现场',
    },
    {
      fault: 'dead-link',
      page: '/gzdt/1002.html',
      target: '/uploads/2019/photo-11.jpg',
      resource: 'image',
      answer: 404,
      text: '会议现场',
    },
    {
      fault: 'dead-link',
      page: '/tzgg/1005.html',
      target: '/uploads/2020/summary.xls',
      resource: 'attachment',
      answer: 404,
      text: '汇总表',
    },
    {
      fault: 'dead-link',
      page: '/bsfw/1001.html',
      target: '/uploads/2018/application.doc',
      resource: 'attachment',
      answer: 404,
      text: '取水许可申请表',
    },
    {
      fault: 'redirect-chain',
      page: '/gzdt/1003.html',
      hops: ['/news.asp', '/news/', '/xwzx/'],
      end: '/gzdt/',
      text: '更多水利新闻',
    },
    { fault: 'slow-page', page: '/hdjl/1002.html', milliseconds: 700 },
  ],
};

/** 林业局: an old site in GBK that nobody tends: stale and blank columns, articles without date. */
const lyj: FaultySite = {
  slug: 'lyj',
  faults: [
    { fault: 'stale-column', page: '/gzdt/', newestDaysAgo: 47 },
    { fault: 'stale-column', page: '/tzgg/', newestDaysAgo: 244 },
    { fault: 'stale-column', page: '/zcwj/', newestDaysAgo: 391 },
    { fault: 'blank-column', page: '/hdjl/' },
    { fault: 'undated-article', page: '/bsfw/1001.html' },
    { fault: 'undated-article', page: '/bsfw/1003.html' },
    { fault: 'undated-article', page: '/zcjd/1002.html' },
    { fault: 'undated-article', page: '/jgzn/1001.html' },
    { fault: 'missing-meta', page: '/gzdt/1002.html', name: 'ContentSource' },
    {
      fault: 'dead-link',
      page: '/gzdt/1001.html',
      target: '/upfile/20190312.jpg',
      resource: 'image',
      answer: 404,
      text: '植树现场',
    },
    { fault: 'misdeclared-charset', page: '/tzgg/1002.html', declared: 'utf-8', actual: 'gbk' },
  ],
};

/** 文化广播电视和旅游局: a redesigned site that lost required metadata on the way. */
const wlj: FaultySite = {
  slug: 'wlj',
  faults: [
    { fault: 'missing-meta', page: '/', name: 'SiteIDCode' },
    { fault: 'missing-meta', page: '/zcwj/', name: 'ColumnType' },
    { fault: 'missing-meta', page: '/tzgg/', name: 'SiteIDCode' },
    { fault: 'missing-meta', page: '/tzgg/', name: 'ColumnDescription' },
    { fault: 'missing-meta', page: '/tzgg/1004.html', name: 'SiteIDCode' },
    { fault: 'missing-meta', page: '/tzgg/1004.html', name: 'PubDate' },
    { fault: 'missing-meta', page: '/gzdt/1001.html', name: 'PubDate' },
    { fault: 'missing-meta', page: '/gzdt/1003.html', name: 'PubDate' },
    { fault: 'missing-meta', page: '/gzdt/1003.html', name: 'ContentSource' },
    { fault: 'missing-meta', page: '/gzdt/1005.html', name: 'ContentSource' },
    { fault: 'missing-meta', page: '/zcjd/1004.html', name: 'ArticleTitle' },
    { fault: 'undated-article', page: '/zcjd/1001.html' },
    {
      fault: 'dead-link',
      page: '/gzdt/1004.html',
      target: 'http://zhuanti.wlj.mumianshi.gov.cn/2020/',
      resource: 'page',
      answer: 'unknown-host',
      text: '文化惠民专题网站',
    },
    {
      fault: 'dead-link',
      page: '/bsfw/1002.html',
      target: '/files/2021/guide.pdf',
      resource: 'attachment',
      answer: 404,
      text: '办事流程图',
    },
  ],
};

/** The three sites whose faults are of every kind. */
export const variedSites: readonly FaultySite[] = [slj, lyj, wlj];
