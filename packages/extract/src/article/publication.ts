import { dateInAddress } from '../calendar-date.ts';
import { chineseDateIn, monthDayIn, relativeDateIn } from '../calendar-date-relative.ts';
import { firstMomentIn, momentOfMachine, momentsIn } from '../calendar-date-time.ts';
import type { HtmlDocument } from '../document.ts';
import { detach } from '../element.ts';
import type { Field } from '../field.ts';
import type { Body } from './body.ts';
import { momentOnLeaf } from './date-leaf.ts';
import { type Fact, isBareDate } from './fact.ts';
import { type Headline, TRAILING_DATE } from './headline.ts';
import type { Role } from './label.ts';
import { type Layout, NO_LINE } from './layout.ts';
import { momentInScripts } from './publication-script.ts';

/** Names under which content systems state the moment of publication, surest first. Not `lastmodified`, not `others`. */
const DATE_NAMES = [
  'pubdate',
  'publishdate',
  'publishtime',
  'meta-pubdate',
  'firstpublishedtime',
  'article:published_time',
  'pubtime',
  'publish_time',
  'publish-date',
  'publish_date',
  'og:published_time',
  'og:release_date',
  'apub:time',
  'datepublished',
  'releasedate',
  'createdate',
  'dc.date.issued',
];
/** What else stands in a line with a date that is not a publication: 经…会议通过, 自…起施行, spans. */
const NO_PUBLICATION =
  /通过|施行|修订|修正|会议|开始|截止|生效|废止|实施|起至|今天|星期.*农历|农历|有效期|开标|报名|以前|之前|以后|起$|成文|印发|签发|更新时间/;
const MAX_LINE = 120;
const LONGEST_REST = 34;
/** Lines below the text in which a labelled date still is this article's. */
const REACH_BELOW = 25;
const REACH_WITHIN = 3;
const REACH_ABOVE = 2;
/** A longer link is an entry of a list; behind it no date is the article's. */
const LONGEST_TOOL = 8;

interface Inputs {
  readonly document: HtmlDocument;
  readonly layout: Layout;
  readonly facts: readonly Fact[];
  readonly headline: Headline | null;
  readonly body: Body;
  /** The reader's day, for 昨天 and dates without a year; null when it is not known. */
  readonly today: string | null;
}

/**
 * The moment of publication as the page itself shows it, else as it states it in its metadata or scripts. A date
 * inside the text, a deadline, a signature, the making of the file and the date in the address are never taken for it.
 */
export function readPublication(inputs: Inputs): Field | null {
  const { document, facts, headline, body } = inputs;
  const above = labelled(
    inputs,
    publishedFirst(facts.filter(({ line }) => line < body.from || body.block === null)),
    ['published'],
  );
  const stated = statedDate(document);
  const agrees = (value: string): boolean => stated !== null && stated.slice(0, 10) === value.slice(0, 10);
  const bare = belowTitle(inputs);
  if (above !== null) {
    // A table of facts tells the day, and the line below the headline the time too.
    const shown = bare?.startsWith(above) === true ? bare : above;
    return field(shown, 'label', stated === null ? 0.95 : agrees(above) ? 0.99 : 0.85);
  }

  const header = facts.filter(({ line }) => line >= (headline?.from ?? 0) && line < body.from);
  const plain = labelled(inputs, header, ['undetermined']);
  if (plain !== null && (stated === null || agrees(plain)))
    return field(plain, 'label', stated === null ? 0.85 : 0.98);
  if (bare !== null && (stated === null || agrees(bare)))
    return field(bare, 'below-title', stated === null ? 0.75 : 0.97);
  if (stated !== null) return field(stated, 'metadata', 0.9);
  const below = facts.filter(({ line }) => line >= body.to && line < body.to + REACH_BELOW);
  const foot = labelled(inputs, below, ['published', 'undetermined']);
  if (foot !== null) return field(foot, 'label', 0.8);
  const behind = behindTitle(inputs);
  if (behind !== null) return field(behind, 'behind-title', 0.7);
  const over = aboveTitle(inputs);
  if (over !== null) return field(over, 'above-title', 0.6);
  const leaf =
    headline === null || headline.from < 0 ? null : momentOnLeaf(inputs.layout, headline, body.from);
  if (leaf !== null) return field(leaf, 'leaf', 0.7);
  const updated = labelled(inputs, header, ['updated']);
  if (updated !== null) return field(updated, 'label', 0.7);
  const written = momentInScripts(inputs.layout.scripts);
  if (written !== null) return field(written, 'script', 0.75);
  const time = document.elements.find(
    ({ name, attributes }) => name === 'time' && attributes.datetime !== undefined,
  );
  const timed = firstMomentIn(time?.attributes.datetime ?? '');
  if (timed !== null) return field(timed, 'time-element', 0.75);
  const inText = labelled(
    inputs,
    facts.filter(({ line }) => line >= body.from),
    ['published'],
  );
  if (inText !== null) return field(inText, 'label', 0.5);
  const own = labelled(
    inputs,
    facts.filter(({ line }) => line < body.from),
    ['document', 'updated'],
  );
  return own === null ? null : field(own, 'document-date', 0.5);
}

/**
 * The day that stands below the headline without a label where the tags give another: `readPublication` believes the tags,
 * and whoever looks for contradictions wants both. Null when there is none, or a label tells the day.
 */
export function contradictedDay(inputs: Inputs): string | null {
  const stated = statedDate(inputs.document);
  const bare = stated === null ? null : belowTitle(inputs);
  if (stated === null || bare === null) return null;
  return bare.slice(0, 10) === stated.slice(0, 10) ? null : bare.slice(0, 10);
}

/** Labels that name the putting online itself; 公开日期, 公布日期 and their like come after them. */
const NAMES_PUBLICATION = /发布|發布|发佈|發佈|发稿|发表/;

function publishedFirst(facts: readonly Fact[]): Fact[] {
  const [sure, others]: [Fact[], Fact[]] = [[], []];
  for (const fact of facts) (NAMES_PUBLICATION.test(fact.label) ? sure : others).push(fact);
  return [...sure, ...others];
}

function labelled({ today }: Inputs, facts: readonly Fact[], roles: readonly Role[]): string | null {
  let first: string | null = null;
  for (const role of roles)
    for (const fact of facts) {
      if (fact.role !== role) continue;
      const value =
        firstMomentIn(fact.value) ??
        chineseDateIn(fact.value) ??
        (/^\d{10}(\d{3})?$/.test(fact.value) ? momentOfMachine(fact.value) : null) ??
        (today === null || fact.value.length > 20
          ? null
          : (relativeDateIn(fact.value, today) ?? monthDayIn(fact.value, today)));
      // A table may tell the day, and the line below the headline the time too.
      if (value !== null && (first === null || value.startsWith(first))) first = value;
    }
  return first;
}

function statedDate({ metadata }: HtmlDocument): string | null {
  for (const name of DATE_NAMES) {
    const value = momentOfMachine(metadata[name] ?? '');
    if (value !== null) return value;
  }
  return null;
}

/** A date without a label between the headline and the text: `攀枝花日报 2026-11-03 10:20 张三`. */
function belowTitle({ layout, facts, headline, body }: Inputs): string | null {
  if (headline === null || headline.to < 0) return null;
  const labelledElsewhere = new Set<number>();
  for (const { role, line, value } of facts) {
    if (role !== 'other-date' && role !== 'document') continue;
    labelledElsewhere.add(line);
    if (layout.lines[line]?.text.includes(value) !== true) labelledElsewhere.add(line + 1);
  }
  // A headline that stands in the text itself has its date right below, alone in its line.
  const isWithin = body.from < headline.to;
  const to = isWithin ? Math.min(headline.to + REACH_WITHIN, layout.lines.length) : body.from;
  for (let line = headline.to; line < to; line += 1) {
    const { text, linkLength } = layout.lines[line] ?? NO_LINE;
    if (linkLength > text.length / 2 && linkLength > LONGEST_TOOL) return null;
    if (isWithin && !isBareDate(text)) continue;
    if (text.length > MAX_LINE || labelledElsewhere.has(line)) continue;
    const [moment, another] = momentsIn(text);
    if (moment === undefined || (another !== undefined && another.date !== moment.date)) continue;
    const rest = text.slice(0, moment.index) + text.slice(moment.index + moment.length);
    const isMeta = facts.some(
      (fact) =>
        fact.line === line && (fact.role === 'source' || fact.role === 'tool' || fact.role === 'author'),
    );
    if (!isMeta && (rest.length > LONGEST_REST || NO_PUBLICATION.test(text))) continue;
    return moment.value;
  }
  return null;
}

/** The day in brackets that closes the headline's own element: 关于…的通知（2026年11月3日）. */
function behindTitle({ layout, headline }: Inputs): string | null {
  if (headline === null || headline.from < 0) return null;
  const last = layout.lines[headline.to - 1]?.text ?? '';
  const day = headline.text.endsWith(last) ? undefined : TRAILING_DATE.exec(last)?.[0];
  return day === undefined ? null : firstMomentIn(day);
}

/** A date right above the headline, as newspapers print it; not one that the address contradicts, nor a clock of the site. */
function aboveTitle({ document, layout, facts, headline }: Inputs): string | null {
  if (headline === null || headline.from < 0) return null;
  const hint = dateInAddress(document.url);
  for (let line = headline.from - 1; line >= Math.max(0, headline.from - REACH_ABOVE); line -= 1) {
    const { text, linkLength } = layout.lines[line] ?? NO_LINE;
    if (
      text.length > MAX_LINE / 2 ||
      linkLength > text.length / 2 ||
      facts.some((fact) => fact.line === line)
    )
      continue;
    const [moment] = momentsIn(text);
    if (moment === undefined || /今天|现在|欢迎|农历/.test(text)) continue;
    if (hint === null || hint === moment.date) return moment.value;
  }
  return null;
}

function field(value: string, foundIn: string, confidence: number): Field {
  return { value: detach(value), foundIn, confidence };
}
