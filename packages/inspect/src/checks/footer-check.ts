import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

type FooterItem = PageNote['survey']['footer']['shown'][number];

const NAMES: Readonly<Record<FooterItem, string>> = {
  organiser: '主办单位',
  contact: '联系方式',
  'site-code': '网站标识码',
  icp: 'ICP备案编号',
  police: '公安机关备案标识',
  'site-map': '网站地图',
  'party-mark': '党政机关网站标识',
  'error-report': '“我为政府网站找错”入口',
};
const ITEMS = Object.keys(NAMES) as readonly FooterItem[];

/**
 * What the bottom of the pages lacks: one finding for the home page, and one for each group of other pages that lack what
 * the home page shows. A bottom that a script or frame brings was not read, so nothing is said of it.
 */
export function footerFindings(site: SiteView): Finding[] {
  const { home } = site;
  if (home === null || !isReadWhole(home)) return [];
  const onHome = new Set(home.survey.footer.shown);
  const lacking = ITEMS.filter((item) => !onHome.has(item));
  const findings = lacking.length === 0 ? [] : [finding(home, lacking, [home], site)];
  const groups = new Map<string, { items: FooterItem[]; notes: PageNote[] }>();
  for (const note of site.notes) {
    if (note === home || !isReadWhole(note)) continue;
    const shown = new Set(note.survey.footer.shown);
    const items = ITEMS.filter((item) => onHome.has(item) && !shown.has(item));
    if (items.length === 0) continue;
    const group = groups.get(items.join());
    if (group === undefined) groups.set(items.join(), { items, notes: [note] });
    else group.notes.push(note);
  }
  for (const { items, notes } of groups.values()) {
    const [first] = notes;
    if (first !== undefined) findings.push(finding(first, items, notes, site));
  }
  return findings;
}

/** Nothing is said of a bottom that a script or frame brings, or that lies beyond what was read. */
function isReadWhole({ survey, isTruncated, isOwnContent }: PageNote): boolean {
  return isOwnContent && !survey.footer.isBuiltElsewhere && !survey.isFrameset && !isTruncated;
}

function finding(
  note: PageNote,
  items: readonly FooterItem[],
  notes: readonly PageNote[],
  site: SiteView,
): Finding {
  const names = items.map((item) => NAMES[item]);
  const onPages = notes.length === 1 ? '页面底部' : `${notes.length} 个页面的底部`;
  return findingOf('footer.missing', site.url, {
    url: note.url,
    message: `${onPages}缺少：${names.join('、')}。`,
    certainty: 'certain',
    key: items.join(),
    evidence: {
      missing: names,
      pages: notes.slice(0, 20).map(({ url }) => ({ url, place: '', text: '' })),
      pageCount: notes.length,
    },
  });
}
