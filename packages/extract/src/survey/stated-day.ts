import { type CalendarDate, datesIn } from '../calendar-date.ts';
import { DIGIT, type SignedLine } from '../line-sign.ts';

/** What dates of a document are called beside that of its publication: 成文日期, 印发时间, 更新时间 … */
const LABEL =
  /(?:成文|发文|印发|生成|制发|签发|发布|公开|公布|更新|修改|施行|实施|生效|上传|录入)(?:日期|时间)/;
const MAX_LINE = 200;
const MAX_DAYS = 12;

/** All days that the page states under a label: a list may give any of them. */
export function statedDaysOf(lines: readonly SignedLine[]): CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const { text, signs } of lines) {
    if (days.size >= MAX_DAYS) break;
    if ((signs & DIGIT) === 0 || text.length > MAX_LINE || !LABEL.test(text)) continue;
    for (const { date } of datesIn(text)) days.add(date);
  }
  return [...days];
}
