import { momentsIn } from '../calendar-date-time.ts';
import { DIGIT, LABEL_END, signsOf } from '../line-sign.ts';
import { type LabelledValue, labelledValues, type Role, roleOfCell } from './label.ts';
import { type Line, NO_LINE } from './layout.ts';

/** A labelled value of a page, and the line in which its label stands. */
export interface Fact extends Omit<LabelledValue, 'index'> {
  readonly line: number;
}

/** Longer lines are running text, where a label is a word like any other. */
const MAX_LINE = 300;
const MAX_VALUE = 120;
const MAX_LOOSE_VALUE = 40;
const LONGEST_BARE = 56;
const LONGEST_BESIDE = 20;
const ADDRESSES = /[:：]$/;
const LEAST_LABEL = 4;
const LONGEST_LABEL = 12;
const DAY_ROLES: ReadonlySet<Role> = new Set(['published', 'document', 'updated', 'other-date']);
const WHOLE_NUMBER =
  /^[\u4e00-\u9fff]{2,16}\s?[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]\s?第?\s?\d{1,5}\s?号$/;
/** Counters and tools beside a date, and what they count. */
const COUNTED =
  /(?:阅读|浏览|点击|访问|人气|热度|播放)(?:次数|人次|量|数|率)?\s?[:：]?\s?[\d.]*\s?[万亿]?\+?\s?次?|[\d.]+万?\s?次?(?:阅读|浏览|点击|访问|播放)|(?:字[体号]\s?[:：]?)?[【[]?\s?大\s?中\s?小\s?[\]】]?|打印|分享/g;
const MAY_HOLD_DATE = /(?:19|20)\d\d/;

/**
 * All labelled values of a page. A label whose value stands in the next line or cell (`<td>文号</td><td>…</td>`)
 * takes it from there.
 */
export function readFacts(lines: readonly Line[]): Fact[] {
  const facts: Fact[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const { text, linkLength, signs } = lines[line] ?? NO_LINE;
    if (text.length > MAX_LINE || text.length < 2 || linkLength === text.length) continue;
    const values = mayHoldLabel(text, signs) ? labelledValues(text) : [];
    const bare = values.length > 0 ? null : labelBeforeBlank(text);
    if (bare !== null) facts.push({ ...bare, line });
    else if (values.length > 0) {
      for (const [position, { role, label, value }] of values.entries()) {
        const isLast = position === values.length - 1;
        facts.push({
          role,
          label,
          line,
          value: value === '' && isLast && role !== 'tool' ? valueBelow(lines, line) : value,
        });
      }
    } else {
      const cell = roleOfCell(text);
      if (cell === null) continue;
      const value = valueBelow(lines, line);
      const isShown =
        isValueOf(cell.role, value) || (value !== '' && isPair(cell.role, lines[line + 2] ?? NO_LINE));
      if (lines[line + 1]?.continuesRow === true || isShown) facts.push({ ...cell, line, value });
    }
  }
  return facts;
}

/** `发布机构 市教育局`: a long label set off by a blank alone. */
function labelBeforeBlank(text: string): Omit<Fact, 'line'> | null {
  const end = text.length > LONGEST_BARE ? -1 : text.indexOf(' ');
  if (end < LEAST_LABEL || end > LONGEST_LABEL) return null;
  const value = text.slice(end + 1).trim();
  const cell = value === '' || value.includes('：') ? null : roleOfCell(text.slice(0, end));
  return cell === null || cell.role === 'tool' || cell.label.length < LEAST_LABEL ? null : { ...cell, value };
}

/** Whether a line below a label that stands alone, without colon or cell, can be nothing but its value. */
function isValueOf(role: Role, value: string): boolean {
  if (role === 'number') return WHOLE_NUMBER.test(value);
  return DAY_ROLES.has(role) && isBareDay(value);
}

/** Whether labels and values take turns, a line each: behind the value of an office stands the next label. */
function isPair(role: Role, next: Line): boolean {
  return (role === 'agency' || role === 'source') && roleOfCell(next.text) !== null;
}

function isBareDay(value: string): boolean {
  const [moment] = value.length > LONGEST_BESIDE + 4 ? [] : momentsIn(value);
  return moment !== undefined && moment.length === value.length;
}

/** The next line, when it is short and no label itself; outside of a table's row, when it is very short. */
function valueBelow(lines: readonly Line[], line: number): string {
  const { text: below, continuesRow, signs } = lines[line + 1] ?? NO_LINE;
  if (
    below === '' ||
    (!continuesRow && below.length > MAX_LOOSE_VALUE) ||
    below.length > MAX_VALUE ||
    // 各镇人民政府：, to whom the text is addressed below an empty 作者：.
    (!continuesRow && ADDRESSES.test(below)) ||
    roleOfCell(below) !== null
  )
    return '';
  return mayHoldLabel(below, signs) && labelledValues(below).length > 0 ? '' : below;
}

/** A label ends at a colon or a bracket, or at the year of a date. */
function mayHoldLabel(text: string, signs: number): boolean {
  return (signs & LABEL_END) !== 0 || ((signs & DIGIT) !== 0 && MAY_HOLD_DATE.test(text));
}

/** Whether a line is a date and hardly anything else: `[2026-11-03]`, `2026-11-03 10:20 木棉日报`. */
export function isBareDate(text: string, signs = signsOf(text)): boolean {
  if ((signs & DIGIT) === 0 || text.length > LONGEST_BARE || text.includes('年') || !MAY_HOLD_DATE.test(text))
    return false;
  const [moment] = momentsIn(text);
  if (moment === undefined) return false;
  const beside = text.length - moment.length;
  return beside <= LONGEST_BESIDE || text.replace(COUNTED, '').length - moment.length <= LONGEST_BESIDE;
}
