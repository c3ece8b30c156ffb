import type { Finding } from '../finding.ts';
import type { PageNote } from '../page-note.ts';
import type { SiteView } from '../site-view.ts';
import { findingOf } from './finding-of.ts';

const SENTENCES = {
  'link.intranet': (text: string, target: string) => `链接${text}指向内部网络或本机：${target}。`,
  'link.bare-ip': (text: string, target: string) => `链接${text}直接使用 IP 地址：${target}。`,
  'link.malformed': (text: string, target: string) => `链接${text}的地址书写错误：${target}。`,
  'security.hidden-link': (text: string, target: string) =>
    `页面隐藏了指向其他网站的链接${text}：${target}。`,
} as const;

/** Links that are at fault as they are written, without asking anybody. */
export function linkFindings(note: PageNote, site: SiteView): Finding[] {
  return note.linkFaults.map(({ code, target, text, place, isSure }) =>
    findingOf(code, site.url, {
      url: note.url,
      place,
      snippet: text,
      message: SENTENCES[code](text === '' ? '' : `“${text}”`, target),
      certainty: isSure ? 'certain' : 'probable',
      key: target,
      evidence: { target },
    }),
  );
}
