import { type Occasion, occasionOf } from '../second/occasion.ts';
import type { Row } from '../second/rows.ts';
import { headlines, officeOf, ownNumber } from './speech.ts';

/** Titles as they stand in lists: short ones, very long ones, with years, numbers and marks of their own. */
const manners: readonly [(o: Occasion) => string, ...((o: Occasion) => string)[]] = [
  headlines.notice,
  headlines.cityNotice,
  ({ number }) => `停电公告${number % 50}`,
  headlines.budget,
  headlines.news,
  (o) =>
    `${officeOf(o)}关于公布${o.day.slice(0, 4)}年${o.subject.name}先进单位和先进个人拟推荐对象名单（第二批）的公示`,
  headlines.textReading,
  (o) => `${o.day.slice(0, 4)}年${Number(o.day.slice(5, 7))}月${Number(o.day.slice(8))}日空气质量日报`,
  (o) => `清榆市人民政府关于印发${o.subject.name}规划的通知（${ownNumber(o, '榆政发')}）`,
  ({ subject, number }) => `“${subject.name}”进行时（${number % 30}）`,
  ({ number }) => `招聘简章${number % 90}`,
  (o) => `【转发】${headlines.bulletin(o)}`,
];

/** Newest first. `cut` shortens what shows; `dated` false leaves the days out of the gold. */
export function entriesOf(
  from: number,
  count: number,
  base: string,
  address: (o: Occasion) => string,
  { cut = 0, dated = true, dots = '...' } = {},
): readonly Row[] {
  return Array.from({ length: count }, (_, place) => occasionOf(60_000 + from * 40 + place))
    .sort((a, b) => b.day.localeCompare(a.day))
    .map((occasion) => {
      const title = (manners[occasion.number % manners.length] ?? manners[0])(occasion);
      const href = address(occasion);
      return {
        occasion,
        href,
        title,
        shown: cut > 0 && title.length > cut ? `${title.slice(0, cut)}${dots}` : title,
        url: new URL(href.replaceAll('&amp;', '&'), base).href,
        date: dated ? occasion.day : null,
      };
    });
}
