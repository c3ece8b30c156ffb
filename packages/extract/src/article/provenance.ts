import { momentsIn } from '../calendar-date-time.ts';
import { detach } from '../element.ts';
import type { Field } from '../field.ts';
import type { Metadata } from '../metadata.ts';
import type { Body } from './body.ts';
import type { Fact } from './fact.ts';
import type { Headline } from './headline.ts';
import type { Role } from './label.ts';
import type { Line } from './layout.ts';

const SOURCE_NAMES = ['contentsource', 'source', 'meta-contentsource', 'article:source'];
/** What a source or an author never is: tools, counters, empty places of templates. */
const STOP =
  /\s*(?:[【[（(]\s?大\s?[|｜]?\s?中|\s\d[\d.,]*[万次]?$|[【[（(]?\s?(?:字体|字号|字號|大\s?中\s?小|AI|语音|朗读|听读|复制链接|打印|列印|分享|关闭|收藏|浏览|瀏覽|阅读|閱讀|点击|點擊|播放|访问|人气|次数|扫一扫|选择(?:阅读)?(?:字号|字体)?$)|[|｜]).*$/;
const NOTHING =
  /^(?:(?:发布|公开|成文|更新|信息)?(?:时间|日期)|发布于?|更新于?|发表于?|无|暂无|空|null|undefined|admin\w*|管理员|未知|佚名|匿名|不详|-+|—+|\/|本?次|\d+次?|编辑|来源)$/i;
/** What stands before a bare date: a name of Chinese characters, perhaps with a label but without its colon. */
const BESIDE_DATE =
  /^(?:来源\s)?([\u4e00-\u9fff（）·]{2,24})\s?(?:(?:时间|日期|发布于?|发表于?|上传|更新于|文\s?[/／].{1,12})\s?)?(?:[|｜/·]\s?)?$/;
/** What stands behind it, before counters and tools. */
const BEHIND_DATE =
  /^[\u4e00-\u9fff（）·]{1,20}(?:局|厅|部|委|办|室|处|科|中心|政府|日报|晚报|时报|报|社|网|院|台|站|管委会|委员会|发布|集团|公司|馆|所|队|街道|镇)$/;
/** 来源 set off by a blank alone. */
const WITHOUT_COLON = /(?:^|\s)(?:信息|文章|稿件|新闻)?来源\s([^\s|｜:：]{2,24})/;
const BARS = /^[\s|｜·/]+/;
const MAX_HEADER = 80;
const REACH_OF_HEADER = 12;
const MAX_NAME = 50;
const REACH_BELOW = 12;

/** Where an article comes from: 来源, the metadata, the agency of its table of facts, or a name beside the bare date. */
export function readSource(
  metadata: Metadata,
  lines: readonly Line[],
  facts: readonly Fact[],
  headline: Headline | null,
  body: Body,
): Field | null {
  const near = nearby(facts, body);
  return (
    named(near, 'source', 0.95) ??
    stated(metadata, SOURCE_NAMES) ??
    named(near, 'agency', 0.8) ??
    besideDate(lines, headline, body)
  );
}

/**
 * Who wrote an article. Those who edited, checked or entered it (责任编辑, 审核, 发布人) are not its authors, and metadata
 * called `author` names editors, vendors and sites.
 */
export function readAuthor(facts: readonly Fact[], body: Body): Field | null {
  return named(nearby(facts, body), 'author', 0.9);
}

/** A name in the line below the headline that tells the date without labels: `木棉日报 2026-11-03 10:20`. */
function besideDate(lines: readonly Line[], headline: Headline | null, body: Body): Field | null {
  if (headline === null || headline.to < 0) return null;
  for (let line = headline.to; line < Math.min(body.from, headline.to + REACH_OF_HEADER); line += 1) {
    const text = lines[line]?.text ?? '';
    const [moment] = text.length > MAX_HEADER ? [] : momentsIn(text);
    const told = moment === undefined ? undefined : WITHOUT_COLON.exec(text)?.[1];
    if (told !== undefined && cleanName(told) !== '')
      return { value: detach(cleanName(told)), foundIn: 'below-title', confidence: 0.7 };
    const name =
      moment === undefined ? undefined : BESIDE_DATE.exec(text.slice(0, moment.index))?.[1]?.trim();
    if (name !== undefined && !NOTHING.test(name))
      return { value: detach(name), foundIn: 'below-title', confidence: 0.7 };
    if (moment === undefined || moment.index > 0) continue;
    const behind = BEHIND_DATE.exec(cleanName(text.slice(moment.length).replace(BARS, '')))?.[0];
    if (behind !== undefined && !NOTHING.test(behind))
      return { value: detach(behind), foundIn: 'below-title', confidence: 0.6 };
  }
  return null;
}

function nearby(facts: readonly Fact[], body: Body): Fact[] {
  return facts.filter(
    ({ line }) =>
      line < body.from || body.block === null || (line >= body.to && line < body.to + REACH_BELOW),
  );
}

function named(facts: readonly Fact[], role: Role, confidence: number): Field | null {
  for (const fact of facts) {
    if (fact.role !== role || fact.value === '') continue;
    const value = cleanName(fact.value);
    if (value !== '') return { value: detach(value), foundIn: 'label', confidence };
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
  return name.length > MAX_NAME || NOTHING.test(name) || /[。！？；]/.test(name) ? '' : name;
}
