import type { Issue } from '../issue.ts';
import { found } from './finding.ts';

const ISSUED = /《([^《》]{4,60})》/;
const GIVEN =
  /(?:现将|将)(?:修订后的|修改后的|新修订的)?《([^《》\n]{4,60})》(?:[（(][^）)\n]{0,20}[)）])?(?:印发|下发|转发|发给|公布|予以)/g;
const ORDINAL = /第([一二三四五六七八九十百]{1,4}|\d{1,3})(届|批|期|次|轮|季度)(\p{sc=Han}{2,8})/gu;

/** A title that names another document, session or batch than the body does. */
export function titleIssues(text: string, title: string | undefined): Issue[] {
  const heading = title ?? headingOf(text);
  if (heading === undefined) return [];
  const body = title === undefined ? text.indexOf(heading) + heading.length : 0;
  return [...otherDocument(text, body, heading), ...otherOrdinal(text, body, heading)];
}

/** The first line, where it reads like a title. */
function headingOf(text: string): string | undefined {
  const line = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  return line.length <= 80 && /(?:通知|公告|通告|意见|决定|方案|办法|公示|函|通报|批复)$/.test(line.trim())
    ? line
    : undefined;
}

function otherDocument(text: string, body: number, heading: string): Issue[] {
  const named = /印发|转发|公布|下发/.test(heading) ? ISSUED.exec(heading)?.[1] : undefined;
  if (named === undefined) return [];
  return Array.from(text.slice(body).matchAll(GIVEN)).flatMap(({ index, 0: whole, 1: given = '' }) => {
    if (given === named || !isNear(given, named)) return [];
    const start = body + index + whole.indexOf('《') + 1;
    return [
      found(text, start, start + given.length, 'title', {
        rule: 'document',
        message: `标题为《${named}》，正文为《${given}》，两处不一致。`,
        confidence: 0.92,
      }),
    ];
  });
}

/** 第十二届 of the title against 第十三届 of the same noun in the body. */
function otherOrdinal(text: string, body: number, heading: string): Issue[] {
  return Array.from(heading.matchAll(ORDINAL)).flatMap(({ 1: number = '', 2: unit = '', 3: noun = '' }) => {
    const same = Array.from(text.slice(body).matchAll(ORDINAL)).filter(
      (one) => one[2] === unit && (one[3] ?? '').slice(0, 4) === noun.slice(0, 4) && noun.length >= 4,
    );
    const [other] = same;
    // Once the body agrees, further numbers are sessions of another year.
    if (other === undefined || same.some((one) => one[1] === number)) return [];
    const start = body + other.index;
    const end = start + 2 + (other[1] ?? '').length;
    return [
      found(text, start, end, 'title', {
        rule: 'ordinal',
        message: `标题为“第${number}${unit}”，正文为“第${other[1]}${unit}”，两处不一致。`,
        confidence: 0.85,
      }),
    ];
  });
}

/** Two titles that are one but for a slip: nearly as long, and nearly all characters in common. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 3) return false;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - same && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return same + tail >= Math.max(a.length, b.length) * 0.7;
}
