import lexicon from '../../data/formulas.json' with { type: 'json' };
import { type Issue, UNPROVEN } from '../issue.ts';

/** A set formula 政治规范表述: a name and its members in their order. */
export interface Formula {
  readonly name: string;
  readonly members: readonly string[];
  /** How often the whole row stands in official text. */
  readonly count?: number;
  /** Rows that official text has as well, joined by 、. */
  readonly exceptions?: readonly string[];
}

/** From how many members on a row of others is taken for this formula. */
const LEAST_KNOWN = 3;
const PROVEN = 1;

/** Finds rows (甲、乙、丙) that are nearly a formula: a member missing, two exchanged, a character wrong. */
export function createFormulaFinder(
  formulas: readonly Formula[] = lexicon.formulas,
): (text: string) => Issue[] {
  const byMember = new Map<string, Formula[]>();
  for (const formula of formulas)
    for (const member of formula.members) byMember.set(member, [...(byMember.get(member) ?? []), formula]);
  return (text) => {
    if (!text.includes('、')) return [];
    return rowsOf(text).flatMap((row) => {
      const candidates = new Set(row.items.flatMap(({ text: item }) => byMember.get(item) ?? []));
      const judged = [...candidates].map((formula) => judge(text, row, formula));
      // A row that is one formula exactly is not a miss of another.
      return judged.includes('exact')
        ? []
        : judged.flatMap((issue) => (issue === undefined || issue === 'exact' ? [] : [issue])).slice(0, 1);
    });
  };
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Row {
  readonly items: readonly Item[];
}

const ROW = /[\p{sc=Han}“”‘’]+(?:、[\p{sc=Han}“”‘’]+){2,}/gu;

function rowsOf(text: string): Row[] {
  return Array.from(text.matchAll(ROW), ({ index, 0: whole }) => {
    let start = index;
    const items = whole.split('、').map((item) => {
      const one = { start, end: start + item.length, text: item };
      start = one.end + 1;
      return one;
    });
    return { items };
  });
}

function judge(
  text: string,
  row: Row,
  { name, members, count = 0, exceptions = [] }: Formula,
): Issue | 'exact' | undefined {
  const found = membersIn(row.items, members);
  const exact = found.filter(({ isExact }) => isExact);
  if (exact.length < Math.max(LEAST_KNOWN, members.length - 2)) return undefined;
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [start, end] = [first.start, last.end];
  const written = text.slice(start, end);
  if (exceptions.includes(written)) return 'exact';
  const order = found.map(({ member }) => member);
  const missing = members.filter((_, place) => !order.includes(place));
  const isInOrder = order.every((place, at) => at === 0 || place > (order[at - 1] ?? 0));
  const wrong = found.filter(({ isExact }) => !isExact);
  const extra = row.items.filter(
    (item) =>
      item.start >= start &&
      item.end <= end &&
      !found.some((one) => one.start < item.end && one.end > item.start),
  );
  if (extra.length > 0) return undefined;
  const issue = (slip: string, message: string, confidence: number): Issue => ({
    start,
    end,
    text: written,
    suggestion: members.join('、'),
    kind: 'formula',
    rule: `formula:${name}:${slip}`,
    level: 'severe',
    confidence,
    message,
    source: count >= PROVEN ? `官方文本2025万字中“${members.join('、')}”${count}次` : UNPROVEN,
  });
  if (missing.length === 0 && wrong.length === 0) {
    if (isInOrder) return 'exact';
    return issue(
      'order',
      `“${name}”的次序有误，应为“${members.join('、')}”。`,
      members.length >= 4 ? 0.9 : 0.6,
    );
  }
  if (missing.length === 0 && wrong.length === 1)
    return issue(
      'character',
      `“${name}”中“${wrong[0]?.text}”应为“${members[wrong[0]?.member ?? 0]}”。`,
      0.93,
    );
  if (missing.length === 1 && wrong.length === 0) {
    // Some of the members may be meant; all but one, beside the name of the formula, are a slip.
    const isNamed = namedNear(text, start, end, name);
    return issue(
      'missing',
      `“${name}”缺少“${missing[0]}”，应为“${members.join('、')}”。`,
      isNamed ? 0.92 : 0.55,
    );
  }
  return undefined;
}

interface Member extends Item {
  readonly member: number;
  readonly isExact: boolean;
}

function membersIn(items: readonly Item[], members: readonly string[]): Member[] {
  return items.flatMap((item, at): Member[] => {
    const [isFirst, isLast] = [at === 0, at === items.length - 1];
    for (const [member, name] of members.entries()) {
      // What stands before the first item and after the last belongs to the sentence.
      if (item.text === name || (isFirst && item.text.endsWith(name)))
        return [{ start: item.end - name.length, end: item.end, text: name, member, isExact: true }];
      if (isLast && item.text.startsWith(name))
        return [{ start: item.start, end: item.start + name.length, text: name, member, isExact: true }];
    }
    for (const [member, name] of members.entries())
      if (!isFirst && !isLast && isOneOff(item.text, name)) return [{ ...item, member, isExact: false }];
    return [];
  });
}

/** Whether two words of the same length differ in one character, the greater part being the same. */
function isOneOff(written: string, meant: string): boolean {
  if (written.length !== meant.length || meant.length < 4) return false;
  let different = 0;
  for (let at = 0; at < meant.length; at += 1) if (written[at] !== meant[at]) different += 1;
  return different === 1;
}

function namedNear(text: string, start: number, end: number, name: string): boolean {
  const bare = name.replace(/（.*$/, '');
  return (
    text.slice(Math.max(0, start - 16), start).includes(bare) || text.slice(end, end + 16).includes(bare)
  );
}
