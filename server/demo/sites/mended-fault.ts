import { siteOf } from '../city/site.ts';
import { articlePath } from './article.ts';
import type { FaultySite, PlantedFault } from './planted-fault.ts';

/**
 * Faults that the sites had in the quarter before the first start and that have been mended since: no site serves them
 * any more. The invented history tells of them, with the pages as they stood then.
 */
const mended: Readonly<Record<string, number>> = { slj: 8, lyj: 7, wlj: 6, tyj: 9, gjj: 8, cgj: 5, zjj: 5 };

/** Sites whose articles named no source before the template was mended; on some pages there was none to name. */
const withoutSource: readonly string[] = ['cgj', 'zjj'];

const resources = ['page', 'image', 'attachment'] as const;
const texts = { page: '往期内容', image: '现场照片', attachment: '附件下载' } as const;
const endings = { page: 'html', image: 'jpg', attachment: 'doc' } as const;
const ARTICLES = 5;

function lostLinks(slug: string, count: number): PlantedFault[] {
  const columns = siteOf(slug).columns.filter(({ kind }) => kind !== 'functions' && kind !== 'consultation');
  return Array.from({ length: count }, (_, index) => {
    const resource = resources[index % resources.length] ?? 'page';
    const column = columns[index % 2];
    if (!column) throw new RangeError(`site ${slug} has too few columns`);
    return {
      fault: 'dead-link',
      page: articlePath(column, index % ARTICLES, ARTICLES),
      target: `/old/${2020 + (index % 3)}/${String(101 + index * 7)}.${endings[resource]}`,
      resource,
      answer: 404,
      text: texts[resource],
    };
  });
}

function missingSources(slug: string): PlantedFault[] {
  return siteOf(slug)
    .columns.filter(({ kind, emptyReason }) => kind !== 'functions' && emptyReason === null)
    .flatMap((column) =>
      Array.from(
        { length: ARTICLES },
        (_, index): PlantedFault => ({
          fault: 'missing-meta',
          page: articlePath(column, index, ARTICLES),
          name: 'ContentSource',
        }),
      ),
    );
}

/** Every fault of the past, by site. */
export const mendedFaults: readonly FaultySite[] = Object.entries(mended).map(([slug, count]) => ({
  slug,
  faults: [...lostLinks(slug, count), ...(withoutSource.includes(slug) ? missingSources(slug) : [])],
}));
