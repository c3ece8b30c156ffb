import { escapeHtml } from '../http/index.ts';
import { shanghaiTime } from '../time/index.ts';
import type { MailKind } from './mail.ts';

/** A notice as a mail tells it. */
export interface MailedNotice {
  at: Date;
  title: string;
  body: string | null;
  /** Address within the console. */
  href: string | null;
}

/** What a mail says, both ways. */
export interface MailText {
  subject: string;
  text: string;
  html: string;
}

/** More than this nobody reads in a mail; the inbox has them all. */
const MOST_TOLD = 50;
const SUBJECT_LENGTH = 100;

/**
 * Words of a mail to one person.
 *
 * @param consoleOrigin where the console is reached, without a trailing slash; undefined leaves the links out
 */
export function mailText(of: {
  kind: MailKind;
  /** Name of the person. */
  to: string;
  /** Name under which the installation sends. */
  sender: string;
  notices: readonly MailedNotice[];
  consoleOrigin: string | undefined;
}): MailText {
  const told = of.notices.slice(0, MOST_TOLD);
  const linked = told.map((notice) => ({ ...notice, link: linkOf(of.consoleOrigin, notice.href) }));
  const left = of.notices.length - told.length;
  const inbox = linkOf(of.consoleOrigin, '/inbox');
  const closing = [
    ...(left > 0 ? [`另有 ${left} 条，请登录控制台在收件箱中查看。`] : []),
    ...(of.kind === 'test' ? [] : ['接收方式可在控制台“我的通知”中选择：即时发送、每日汇总或不发邮件。']),
    '本邮件由系统自动发送，请勿回复。',
  ];
  const opening = { greeting: `${of.to}：`, first: firstSentence(of.kind, of.notices.length) };
  const parts = { ...opening, notices: linked, inbox, closing };
  return { subject: subjectOf(of), text: plain(parts), html: markup(parts) };
}

interface Parts {
  greeting: string;
  first: string;
  notices: readonly (MailedNotice & { link: string | null })[];
  inbox: string | null;
  closing: readonly string[];
}

function subjectOf({ kind, sender, notices }: Parameters<typeof mailText>[0]): string {
  const first = notices[0]?.title ?? '';
  const said: Record<MailKind, string> = {
    test: '测试邮件',
    urgent: notices.length > 1 ? `${notices.length} 条通知：${first}` : first,
    digest: `每日汇总：${notices.length} 条通知`,
  };
  // A header has one line, whatever a name may hold.
  const line = `【${sender}】${said[kind]}`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const characters = [...line];
  return characters.length > SUBJECT_LENGTH ? `${characters.slice(0, SUBJECT_LENGTH - 1).join('')}…` : line;
}

function firstSentence(kind: MailKind, count: number): string {
  if (kind === 'test') return '收到这封邮件，说明邮件服务器的设置可以使用。';
  return kind === 'digest' ? `您有 ${count} 条未读通知：` : `您有 ${count} 条新通知：`;
}

function plain({ greeting, first, notices, inbox, closing }: Parts): string {
  const items = notices.map(({ title, body, at, link }, index) =>
    [
      `${index + 1}. ${title}`,
      ...[body, shanghaiTime(at), link].filter(isThere).map((line) => `   ${line}`),
    ].join('\n'),
  );
  const way = inbox === null ? [] : [`收件箱：${inbox}`];
  return `${[greeting, first, ...items, ...way, closing.join('\n')].join('\n\n')}\n`;
}

const INK = 'color:#1f2933;font:16px/1.6 sans-serif';
const PALE = 'color:#5b6570;font-size:14px';

function markup({ greeting, first, notices, inbox, closing }: Parts): string {
  const items = notices.map(({ title, body, at, link }) => {
    const head = link === null ? escapeHtml(title) : anchor(link, title);
    const more = body === null ? '' : `<br>${escapeHtml(body)}`;
    return `<li style="margin-bottom:12px">${head}${more}<br><span style="${PALE}">${shanghaiTime(at)}</span></li>`;
  });
  const list = items.length === 0 ? '' : `<ol>${items.join('')}</ol>`;
  const way = inbox === null ? '' : `<p>${anchor(inbox, '打开收件箱')}</p>`;
  const last = closing.map((line) => `<p style="${PALE}">${escapeHtml(line)}</p>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="${INK}"><p>${escapeHtml(greeting)}</p><p>${escapeHtml(first)}</p>${list}${way}${last}</body></html>`;
}

function anchor(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}

/** Only paths of the console become links: a notice leads nowhere else. */
function linkOf(origin: string | undefined, href: string | null): string | null {
  if (origin === undefined || href === null || !href.startsWith('/') || !URL.canParse(href, origin))
    return null;
  const link = new URL(href, origin);
  return link.origin === new URL(origin).origin ? link.href : null;
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}
