import { firstDateIn, type Metadata } from '@mumian/extract';

/** The `PubDate` of a page, with plain dashes: the standard itself prints long ones (国办发〔2017〕47号 附件2). */
export function publishedTag({ pubdate = '' }: Metadata): string {
  return pubdate.replace(/[\u2013\u2014\uff0d]/g, '-').trim();
}

/** The day that the tag gives; null when it gives none. */
export function taggedDay(metadata: Metadata): string | null {
  return firstDateIn(publishedTag(metadata));
}
