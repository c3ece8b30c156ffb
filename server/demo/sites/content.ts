import type { DemoColumn } from '../city/column.ts';
import type { DemoColumnKind } from '../city/column-kind.ts';
import type { DemoSite } from '../city/site.ts';
import { units } from '../city/unit.ts';
import { articleBody, articlePath, articleTitle } from './article.ts';
import { publishedAt } from './calendar.ts';
import type { Html } from './html.ts';

/** Page metadata that 国办发〔2017〕47号 附件 requires, and that a faulty page may lack. */
export type MetaName =
  | 'SiteName'
  | 'SiteDomain'
  | 'SiteIDCode'
  | 'ColumnName'
  | 'ColumnDescription'
  | 'ColumnKeywords'
  | 'ColumnType'
  | 'ArticleTitle'
  | 'PubDate'
  | 'ContentSource';

/** One article. `published` null is an article that states no date anywhere: not in the list, the page or its metadata. */
export interface Article {
  path: string;
  title: string;
  published: Date | null;
  source: string;
  body: Html[];
  lacks: Set<MetaName>;
}

/** A column with its articles, newest first. */
export interface ColumnContent {
  column: DemoColumn;
  articles: Article[];
  lacks: Set<MetaName>;
}

/** How one path departs from an ordinary page. */
export type Oddity =
  | { kind: 'redirect'; status: 301 | 302; location: string }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'misdeclared'; declared: 'utf-8' };

/** Everything a demo site serves, before it is rendered. */
export interface SiteContent {
  site: DemoSite;
  sponsorName: string;
  operatorName: string;
  charset: 'utf-8' | 'gbk';
  columns: ColumnContent[];
  homeLacks: Set<MetaName>;
  /** Said on the home page beneath the columns. */
  homeExtra: Html[];
  oddities: Map<string, Oddity>;
}

/** Age in days of the newest item of a kind, and the days between items: all well within the official periods. */
const rhythms: Readonly<Record<DemoColumnKind, { newest: number; between: number; items: 'many' | 'one' }>> =
  {
    news: { newest: 1, between: 2, items: 'many' },
    notices: { newest: 5, between: 18, items: 'many' },
    policies: { newest: 16, between: 30, items: 'many' },
    interpretation: { newest: 15, between: 30, items: 'many' },
    response: { newest: 9, between: 21, items: 'many' },
    interaction: { newest: 3, between: 8, items: 'many' },
    consultation: { newest: 25, between: 60, items: 'many' },
    services: { newest: 40, between: 30, items: 'many' },
    planning: { newest: 90, between: 120, items: 'many' },
    overview: { newest: 60, between: 1, items: 'one' },
    functions: { newest: 75, between: 1, items: 'one' },
    leaders: { newest: 50, between: 1, items: 'one' },
  };

/** The name of a unit by its key. Throws RangeError for an unknown key. */
function unitName(key: string): string {
  const unit = units.find((each) => each.key === key);
  if (!unit) throw new RangeError(`no demo unit ${key}`);
  return unit.name;
}

function columnContent(site: DemoSite, column: DemoColumn, now: Date, perColumn: number): ColumnContent {
  const rhythm = rhythms[column.kind];
  const wanted = rhythm.items === 'one' ? 1 : perColumn;
  const count = column.emptyReason === null ? wanted : 0;
  const seed = site.key.length + column.path.length * 3;
  const articles = Array.from({ length: count }, (_, index): Article => {
    const published = publishedAt(now, rhythm.newest + index * rhythm.between, seed + index);
    const about = { site, column, index, count, published, source: unitName(column.responsibleUnit) };
    return {
      path: articlePath(column, index, count),
      title: articleTitle(about),
      published,
      source: about.source,
      body: articleBody(about),
      lacks: new Set(),
    };
  });
  return { column, articles, lacks: new Set() };
}

/**
 * A sound site with `perColumn` articles in each column. Addresses stay the same from start to start; dates move
 * with `now`, so that the city looks tended on any day.
 */
export function siteContent(site: DemoSite, now: Date, perColumn: number): SiteContent {
  return {
    site,
    sponsorName: unitName(site.sponsor),
    operatorName: unitName(site.operator),
    charset: 'utf-8',
    columns: site.columns.map((column) => columnContent(site, column, now, perColumn)),
    homeLacks: new Set(),
    homeExtra: [],
    oddities: new Map(),
  };
}
