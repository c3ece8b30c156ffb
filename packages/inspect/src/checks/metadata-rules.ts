import { isInventedName } from '../invented-name.ts';
import type { PageNote } from '../page-note.ts';
import { publishedTag } from '../published-tag.ts';
import type { SiteView } from '../site-view.ts';

interface MetadataRule {
  readonly name: string;
  /** What is wrong with a value, in a few Chinese words; null when nothing is. */
  readonly problem: (value: string, note: PageNote, site: SiteView) => string | null;
}

const PLACEHOLDER =
  /^(?:x+|\*+|-+|无|null|undefined|test|测试|\$\{.*\}|\{\{.*\}\}|<%.*%>|网站名称|栏目名称)$/i;

/** Form and agreement of the tags' values (国办发〔2017〕47号 附件2; the form of the code is read off published pages). */
export const metadataRules: readonly MetadataRule[] = [
  { name: 'SiteName', problem: (value) => (PLACEHOLDER.test(value) ? '是占位内容' : null) },
  {
    name: 'SiteDomain',
    problem: (value, _note, site) => {
      const host = bareHost(value);
      if (host === null) return '不是域名';
      // Inspected by its address or an invented name: which domain it has is not known.
      const own = site.host.replace(/:\d+$/, '');
      if (isAddress(site.host) || isInventedName(own)) return null;
      return isSameSite(host, site.host) ? null : `与网站域名 ${site.host} 不符`;
    },
  },
  {
    name: 'SiteIDCode',
    problem: (value) => (/^(?:\d{10}|bm\d{8})$/i.test(value) ? null : '不是10位标识码'),
  },
  { name: 'ColumnName', problem: (value) => (PLACEHOLDER.test(value) ? '是占位内容' : null) },
  { name: 'ColumnType', problem: (value) => (PLACEHOLDER.test(value) ? '是占位内容' : null) },
  {
    name: 'ArticleTitle',
    problem: (value, { headline }) => {
      if (PLACEHOLDER.test(value)) return '是占位内容';
      return headline === null || agree(value, headline) ? null : '与页面标题不符';
    },
  },
  {
    name: 'PubDate',
    problem: (_value, note) => {
      if (note.taggedDay === null) return '不是有效的日期';
      return /^\d{4}-\d{1,2}-\d{1,2}(?:[T\s]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?.*)?$/.test(
        publishedTag(note.metadata),
      )
        ? null
        : '不是 YYYY-MM-DD HH:MM 格式';
    },
  },
  { name: 'ContentSource', problem: (value) => (PLACEHOLDER.test(value) ? '是占位内容' : null) },
];

function isAddress(host: string): boolean {
  return /^[\d.]+(?::\d+)?$/.test(host) || host.startsWith('[');
}

function bareHost(value: string): string | null {
  const host = value
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:].*$/, '');
  return /^[^\s.]+(?:\.[^\s.]+)+$/.test(host) ? host : null;
}

/** `www.` makes no difference, and a column may lie on a host of its own below the site's domain. */
function isSameSite(stated: string, real: string): boolean {
  const [a, b] = [stated.replace(/^www\./, ''), real.replace(/^www\./, '').replace(/:\d+$/, '')];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** Titles agree when one contains the other, whatever the spaces and signs between the characters. */
function agree(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/[^\p{L}\p{N}]+/gu, ''));
  if (a === undefined || b === undefined || a === '' || b === '') return true;
  const least = Math.min(a.length, b.length, 8);
  return a.includes(b) || b.includes(a) || a.slice(0, least) === b.slice(0, least);
}
