import type { Checker } from '@mumian/textcheck';
import { textFindings } from '../checks/text-check.ts';
import { judgePages } from '../few-pages.ts';
import type { Evidence } from '../finding.ts';
import { createTextBook, MOST_A_PAGE } from '../text-book.ts';
import { isRemoved, type Look, obstacle } from './look.ts';
import { GONE, type Suspect, THERE, unmeasured } from './suspect.ts';

/** Reads the page anew and looks for the same words under the same rule, whatever its gravity is called by now. */
export async function recheckText(
  suspect: Suspect,
  look: Look,
  { siteUrl, now, texts }: { siteUrl: string; now: Date; texts?: Checker },
) {
  const wording = wordingOf(suspect);
  if (suspect.url === null || wording === null) return unmeasured('登记时没有留下页面地址或文字');
  if (texts === undefined) return unmeasured('没有启用文字校对，不能复测文字问题');
  const seen = await look(suspect.url);
  if (isRemoved(seen)) return GONE;
  const reason = obstacle(seen);
  if (reason !== null || seen === null) return unmeasured(reason ?? '没有读到页面');
  const book = createTextBook(texts);
  book.add(seen);
  const { site } = judgePages([seen], { siteUrl, now });
  const isThere = textFindings(book, site).some(
    ({ evidence }) => evidence.wording?.rule === wording.rule && evidence.wording.text === wording.text,
  );
  if (isThere) return THERE;
  if (book.read === 0) return unmeasured('没有读到页面的正文或列表');
  if (book.notes.length >= MOST_A_PAGE) return unmeasured('页面的文字问题太多，未能逐条核对');
  return GONE;
}

function wordingOf({ evidence }: Suspect): Pick<NonNullable<Evidence['wording']>, 'rule' | 'text'> | null {
  const wording: unknown = evidence.wording;
  if (typeof wording !== 'object' || wording === null) return null;
  const { rule, text } = wording as Record<string, unknown>;
  return typeof rule === 'string' && typeof text === 'string' ? { rule, text } : null;
}
