import type { PageKind } from '@mumian/extract';

/** Source: 国办发〔2017〕47号 附件2 网页标签规范, the names that are 必选. */
export const requiredMetadata = {
  /** 全站 */
  site: ['SiteName', 'SiteDomain', 'SiteIDCode'],
  /** 栏目页 */
  column: ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
  /** 内容页 */
  article: ['ArticleTitle', 'PubDate', 'ContentSource'],
} as const;

/** The names that a page of this kind must carry. */
export function requiredOn(kind: PageKind): readonly string[] {
  if (kind === 'list') return [...requiredMetadata.site, ...requiredMetadata.column];
  if (kind === 'article') return [...requiredMetadata.site, ...requiredMetadata.article];
  return requiredMetadata.site;
}
