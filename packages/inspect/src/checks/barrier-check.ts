import type { FindingCode } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';
import { isTemplateFault } from './template.ts';

type Barrier = PageNote['survey']['barriers'][number];

const SENTENCES: Readonly<Record<Barrier['kind'], (count: number) => string>> = {
  alt: (count) => `${count} 张图片没有替代文字`,
  label: (count) => `${count} 个表单项没有名称`,
  lang: () => '页面没有声明语言',
  title: () => '页面没有标题',
  heading: () => '页面没有标题层级',
  link: (count) => `${count} 个链接没有文字`,
  frame: (count) => `${count} 个框架没有名称`,
  viewport: () => '页面禁止放大',
};

/** Barriers of each page; what more than half of the pages share is their template's, and one finding. */
export function barrierFindings(site: SiteView): Finding[] {
  const byKind = new Map<Barrier['kind'], { note: PageNote; barrier: Barrier }[]>();
  for (const note of site.notes.filter(({ isOwnContent }) => isOwnContent))
    for (const barrier of note.survey.barriers) {
      if (barrier.kind === 'heading' && note.survey.isFrameset) continue;
      const seen = byKind.get(barrier.kind);
      if (seen === undefined) byKind.set(barrier.kind, [{ note, barrier }]);
      else seen.push({ note, barrier });
    }
  return [...byKind].flatMap(([kind, seen]) => {
    const code: FindingCode = `a11y.${kind}`;
    const [first] = seen;
    if (first !== undefined && isTemplateFault(seen.length, site.notes.length)) {
      return [
        findingOf(code, site.url, {
          url: first.note.url,
          place: first.barrier.place,
          message: `${SENTENCES[kind](first.barrier.count)}；共 ${seen.length} 个页面有此情况，应在模板中修改。`,
          certainty: 'certain',
          key: 'template',
          evidence: {
            pages: seen
              .slice(0, 20)
              .map(({ note, barrier }) => ({ url: note.url, place: barrier.place, text: '' })),
            pageCount: seen.length,
          },
        }),
      ];
    }
    return seen.map(({ note, barrier }) =>
      findingOf(code, site.url, {
        url: note.url,
        place: barrier.place,
        message: `${SENTENCES[kind](barrier.count)}。`,
        certainty: 'certain',
      }),
    );
  });
}
