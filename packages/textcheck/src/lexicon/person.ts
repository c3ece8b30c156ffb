import demo from '../../data/persons-demo.json' with { type: 'json' };
import type { Issue } from '../issue.ts';
import { buildAutomaton } from './automaton.ts';
import type { Entry } from './entry.ts';

/** One row of a table of persons 姓名职务表. Rows of one unit stand in their order of precedence. */
export interface Person {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** Place in lists; persons without one are in no order. */
  readonly order?: number;
  /** Titles that the person no longer has. */
  readonly formerTitles?: readonly string[];
  /** Every old page with the name is to be looked at; the table does not say why. */
  readonly watched?: boolean;
}

/** Invented persons of the invented city; every city imports its own. */
export const demoPersons: readonly Person[] = demo.persons;

const NAME = /^\p{sc=Han}(?:[\p{sc=Han}·]{1,9})$/u;

/**
 * Reads rows of an imported table: 姓名, 职务, 单位, 次序, 曾任职务 (several joined by 、).
 *
 * @returns the persons, and a Chinese sentence for each row that is left out
 */
export function personsOf(rows: readonly Readonly<Record<string, string>>[]): {
  persons: Person[];
  problems: string[];
} {
  const persons: Person[] = [];
  const problems: string[] = [];
  rows.forEach((row, at) => {
    const field = (key: string): string => (row[key] ?? '').trim();
    const name = field('姓名').replaceAll(/[\s\u3000]/g, '');
    const [title, unit, order] = [field('职务'), field('单位'), Number(field('次序') || Number.NaN)];
    if (!NAME.test(name)) problems.push(`第${at + 1}行：姓名“${name}”无法识别，请填写中文姓名。`);
    else if (title === '') problems.push(`第${at + 1}行：请填写“${name}”的职务。`);
    else if (field('次序') !== '' && !Number.isInteger(order)) problems.push(`第${at + 1}行：次序须为整数。`);
    else
      persons.push({
        name,
        title,
        unit,
        ...(Number.isInteger(order) ? { order } : {}),
        ...(field('曾任职务') === '' ? {} : { formerTitles: field('曾任职务').split('、') }),
      });
  });
  return { persons, problems };
}

const TABLE = '姓名职务表';

/** Names whose pages are to be looked at, wherever they stand. Two characters are met by chance more often than three. */
export function watchedEntries(persons: readonly Person[]): Entry[] {
  const names = new Set(persons.filter(({ watched }) => watched).map(({ name }) => name));
  return [...names].map((name) => ({
    term: name,
    kind: 'person',
    level: 'doubt',
    confidence: name.length < 3 ? 0.8 : 0.9,
    rule: `person:watched:${name}`,
    message: `页面中有“${name}”，属名单中要求核查旧页面的人员，请核实页面内容是否需要更新。`,
    source: TABLE,
  }));
}

/** Finds wrong characters in names beside their title, titles that a person no longer has, and lists out of order. */
export function createPersonFinder(persons: readonly Person[]): (text: string) => Issue[] {
  const byName = new Map(persons.map((person) => [person.name, person]));
  const inOrder = new Map(
    persons.filter(({ order }) => order !== undefined).map((each) => [each.name, each]),
  );
  const holders = grouped(persons.map((person) => [person.title, person]));
  const formerHolders = grouped(
    persons.flatMap((person) => (person.formerTitles ?? []).map((former) => [former, person] as const)),
  );
  const titles = [...new Set([...holders.keys(), ...formerHolders.keys()])].filter((title) => title !== '');
  const automaton = buildAutomaton(titles);
  return (text) => {
    const issues: Issue[] = [];
    automaton.search(text, (term, end) => {
      const title = titles[term] ?? '';
      const start = end - title.length;
      // 副市长 is another office than 市长.
      if (text[start - 1] === '副') return;
      for (const person of holders.get(title) ?? [])
        issues.push(...misspelt(text, start, end, person, byName));
      for (const person of formerHolders.get(title) ?? []) issues.push(...outdated(text, start, end, person));
    });
    return [...issues, ...(text.includes('、') ? disordered(text, inOrder) : [])];
  };
}

function grouped(pairs: readonly (readonly [string, Person])[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const [title, person] of pairs) groups.set(title, [...(groups.get(title) ?? []), person]);
  return groups;
}

/** Unit and title, then a name that differs in one character: 木棉市人民政府市长木云蓝. */
function misspelt(
  text: string,
  titleStart: number,
  start: number,
  { name, title, unit }: Person,
  names: ReadonlyMap<string, Person>,
): Issue[] {
  const written = text.slice(start, start + name.length);
  if (names.has(written) || !differsByOne(written, name) || !NAME.test(written)) return [];
  const isOurs = text.slice(Math.max(0, titleStart - 24), titleStart).includes(shortOf(unit));
  return [
    {
      start,
      end: start + written.length,
      text: written,
      suggestion: name,
      kind: 'person',
      rule: 'person:name',
      level: 'severe',
      confidence: isOurs ? 0.93 : 0.7,
      message: `“${written}”疑为${unit}${title}“${name}”之误。`,
      source: TABLE,
    },
  ];
}

/** A title that the person no longer has, directly before or after the name: 水务局副局长竺望舒. */
function outdated(text: string, start: number, end: number, { name, title }: Person): Issue[] {
  const former = text.slice(start, end);
  if (former === title || !(text.startsWith(name, end) || text.slice(0, start).endsWith(name))) return [];
  // 原副局长, 时任副局长 say themselves that it is past.
  if (/(?:原|时任|前任|曾任|历任)[^，。；]{0,14}$/.test(text.slice(0, start))) return [];
  return [
    {
      start,
      end,
      text: former,
      suggestion: title,
      kind: 'person',
      rule: 'person:title',
      level: 'error',
      confidence: 0.9,
      message: `“${name}”现任${title}，“${former}”为曾任职务。`,
      source: TABLE,
    },
  ];
}

/** Names side by side (甲、乙、丙) in another order than the table's. */
function disordered(text: string, persons: ReadonlyMap<string, Person>): Issue[] {
  return Array.from(text.matchAll(/\p{sc=Han}{2,10}(?:、\p{sc=Han}{2,10})+/gu)).flatMap(
    ({ index, 0: row }): Issue[] => {
      let at = index;
      const items = row.split('、').map((text) => {
        const item = { text, start: at, end: at + text.length };
        at = item.end + 1;
        return item;
      });
      const found = items.flatMap((item, place) => {
        // What stands before the first name and after the last belongs to the sentence.
        const person = namedIn(item.text, persons, place === 0, place === items.length - 1);
        return person === undefined ? [] : [{ ...item, person }];
      });
      const [first, last] = [found[0], found.at(-1)];
      if (first === undefined || last === undefined || found.length !== items.length) return [];
      const right = found.map(({ person }) => person).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
      if (right.every((person, place) => person === found[place]?.person)) return [];
      const [start, end] = [first.end - first.person.name.length, last.start + last.person.name.length];
      return [
        {
          start,
          end,
          text: text.slice(start, end),
          suggestion: right.map(({ name }) => name).join('、'),
          kind: 'person',
          rule: 'person:order',
          level: 'error',
          confidence: 0.85,
          message: `排序宜为“${right.map(({ name }) => name).join('、')}”。`,
          source: TABLE,
        },
      ];
    },
  );
}

/** The person of exactly this name, or with whose name the words end or begin; the longest name goes first. */
function namedIn(
  words: string,
  persons: ReadonlyMap<string, Person>,
  atEnd: boolean,
  atStart: boolean,
): Person | undefined {
  for (let length = words.length; length >= 2; length -= 1) {
    const person =
      (atEnd || length === words.length ? persons.get(words.slice(-length)) : undefined) ??
      (atStart ? persons.get(words.slice(0, length)) : undefined);
    if (person !== undefined) return person;
  }
  return undefined;
}

function differsByOne(written: string, name: string): boolean {
  if (written.length !== name.length || name.length < 3 || written[0] !== name[0]) return false;
  return Array.from(name).filter((character, at) => character !== written[at]).length === 1;
}

/** 木棉市人民政府 is called 木棉市 or 市政府 beside a title; the place is what all of them share. */
function shortOf(unit: string): string {
  return unit.replace(/人民政府$|政府$/, '');
}
