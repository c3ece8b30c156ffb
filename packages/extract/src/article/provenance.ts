import { momentsIn } from '../calendar-date-time.ts';
import { detach } from '../element.ts';
import type { Field } from '../field.ts';
import type { Metadata } from '../metadata.ts';
import type { Body } from './body.ts';
import type { Fact } from './fact.ts';
import type { Role } from './label.ts';

const SOURCE_NAMES = ['contentsource', 'source', 'meta-contentsource', 'article:source'];
/** What a source or an author never is: tools, counters, empty places of templates. */
const STOP =
  /\s*(?:[【[（(]?\s?(?:字体|字号|大\s?中\s?小|打印|分享|关闭|收藏|浏览|阅读|点击|访问|人气|次数|扫一扫)|[|｜]).*$/;
const NOTHING =
  /^(?:无|暂无|空|null|undefined|admin\w*|管理员|未知|佚名|匿名|不详|-+|—+|\/|本?次|\d+次?|编辑|来源)$/i;
const MAX_NAME = 60;
const REACH_BELOW = 12;

/** Where an article comes from: 来源, else the agency that its table of facts names. */
export function readSource(metadata: Metadata, facts: readonly Fact[], body: Body): Field | null {
  const near = nearby(facts, body);
  return named(near, 'source', 0.95) ?? stated(metadata, SOURCE_NAMES) ?? named(near, 'agency', 0.8);
}

/**
 * Who wrote an article; where it names no author, whoever edited it, with little confidence. Metadata called `author`
 * names editors, vendors and sites, and says nothing.
 */
export function readAuthor(facts: readonly Fact[], body: Body): Field | null {
  const near = nearby(facts, body);
  return named(near, 'author', 0.9) ?? named(near, 'editor', 0.4);
}

function nearby(facts: readonly Fact[], body: Body): Fact[] {
  return facts.filter(
    ({ line }) =>
      line < body.from || body.block === null || (line >= body.to && line < body.to + REACH_BELOW),
  );
}

function named(facts: readonly Fact[], role: Role, confidence: number): Field | null {
  for (const fact of facts) {
    if (fact.role !== role) continue;
    const value = cleanName(fact.value);
    if (value !== '')
      return { value: detach(value), foundIn: role === 'editor' ? 'editor-label' : 'label', confidence };
  }
  return null;
}

function stated(metadata: Metadata, names: readonly string[]): Field | null {
  for (const name of names) {
    const value = cleanName(metadata[name] ?? '');
    if (value !== '') return { value: detach(value), foundIn: 'metadata', confidence: 0.9 };
  }
  return null;
}

/** A name without the date, the tools or the brackets that stand behind it in one line. */
function cleanName(text: string): string {
  const [moment] = momentsIn(text);
  const name = (
    moment === undefined ? text : moment.index === 0 ? text.slice(moment.length) : text.slice(0, moment.index)
  )
    .replace(STOP, '')
    .replace(/^[\s:：|·,，]+|[\s:：|·,，、;；（(【[]+$/g, '');
  return name.length > MAX_NAME || NOTHING.test(name) ? '' : name;
}
