import { detach } from '../element.ts';
import type { Field } from '../field.ts';
import type { Body } from './body.ts';
import type { Fact } from './fact.ts';
import type { Headline } from './headline.ts';
import type { Layout } from './layout.ts';

/** 机关代字 + 年份 + 序号 after GB/T 9704-2012 7.2.5, with the brackets that sites use instead of 〔〕. */
const YEAR = '[〔\\[［【﹝〈（(\\u{3014}]\\s?(?:19|20)\\d{2}\\s?年?[〕\\]］】﹞〉）)\\u{3015}]';
const SIGN = '[\\u4e00-\\u9fffA-Za-z·、\\s]{1,24}?';
const NUMBER = `${SIGN}\\s?${YEAR}\\s?第?\\s?\\d{1,5}(?:[-－—]\\d{1,3})?\\s?号(?:之[一二三四五])?`;
/** 令, 公告, 通告 count by number or by year and number: 第12号令, 公告2024年第3号, 2024年第3号. */
const SERIAL = '(?:(?:19|20)\\d{2}\\s?年\\s?)?第?\\s?[\\d一二三四五六七八九十百〇零]{1,5}\\s?号';
const WHOLE_NUMBER = new RegExp(
  `^[（(〔【\\s]*(${NUMBER})[）)】\\s]*(?:[（(【\\[]?\\s?[A-DＡ-Ｄ]\\s?类?\\s?[）)】\\]]?|签发人.{0,12})?$`,
  'u',
);
/** Offices that issue a document together may each give it a number. */
const JOINT_NUMBER = new RegExp(`^(${NUMBER}(?:\\s?[、，,；;\\s]\\s?${NUMBER}){1,2})$`, 'u');
const WHOLE_SERIAL = new RegExp(
  `^[（(〔【\\s]*((?:[\\u4e00-\\u9fff、\\s]{2,40}?(?:令|公告|通告|公\\s告)\\s?)?[（(]?${SERIAL}[）)]?令?)[）)】\\s]*$`,
  'u',
);
/** The number at the end of a headline, right behind the kind of the document. */
const IN_TITLE = new RegExp(
  `(?:通知|意见|公告|批复|决定|通告|办法|方案|规定|细则|规划|函|通报|令|答复|请示|报告|目录|标准|制度|要点|计划|指引|纪要|命令|公报)》?\\s?[（(〔【]\\s?(${NUMBER})\\s?[）)〕】]$`,
  'u',
);
const ABOUT_ANOTHER = /解读|转发|图解|答记者问|问答|一图|读懂|政策简明|学习|宣传|废止|印发说明|起草说明/;
const HAS_NUMBER = /\d.*号|[〔[［【﹝（(]\s?(?:19|20)\d{2}/;
const NOTHING = /^(?:无|暂无|没有|无文号|—+|-+|\/|\\|null|undefined)$/i;
const ORDER_ISSUER = /(?:令|公告|通告)$/;
/** A headline that ends in a number, or a citation, is no number. */
const MORE_THAN_NUMBER = /关于|《|的(?:通知|意见|公告|批复|函)/;
const LONGEST = 60;
/** Lines at the top of a text in which the document's own number stands: issuer, number, headline. */
const TOP_LINES = 8;

/**
 * The document's own number (发文字号): from the table of its facts, the lines around its headline, the head of the
 * document itself, or the end of the headline. One that the running text cites is never taken.
 */
export function readDocumentNumber(
  layout: Layout,
  facts: readonly Fact[],
  headline: Headline | null,
  body: Body,
): Field | null {
  for (const { role, value, line } of facts) {
    if (role !== 'number' || (line >= body.from && line < body.to && line > body.from + TOP_LINES)) continue;
    // Beside an explanation stands the box of the document that it explains.
    if (line >= body.to && ABOUT_ANOTHER.test(headline?.text ?? '')) continue;
    const clean = value.replace(/\s*(?:关键[词字]|成文日期|发布日期|有效性).*$/, '').trim();
    if (
      clean !== '' &&
      clean.length <= LONGEST &&
      HAS_NUMBER.test(clean) &&
      !NOTHING.test(clean) &&
      !MORE_THAN_NUMBER.test(clean)
    )
      return field(clean, 'label', 0.97);
  }
  const title = headline?.text ?? '';
  if (headline !== null && headline.to >= 0) {
    const behind = behindTitle(layout, headline);
    if (behind !== null) return field(behind, 'below-title', 0.9);
    const between = wholeLine(
      layout,
      headline.to,
      Math.max(headline.to, Math.min(body.from, headline.to + 12)),
      title,
    );
    if (between !== null) return field(between, 'below-title', 0.9);
    const above = wholeLine(layout, Math.max(0, headline.from - 2), headline.from, title);
    if (above !== null) return field(above, 'red-head', 0.9);
  }
  const head = wholeLine(layout, body.from, Math.min(body.to, body.from + TOP_LINES), title);
  if (head !== null) return field(head, 'red-head', 0.9);
  const inTitle = ABOUT_ANOTHER.test(title) ? undefined : IN_TITLE.exec(title)?.[1];
  return inTitle === undefined ? null : field(inTitle, 'heading', 0.85);
}

/** The number that stands in the headline's own line, behind it. */
function behindTitle({ lines }: Layout, { text, from, to }: Headline): string | null {
  const last = to === from + 1 ? (lines[from]?.text ?? '') : '';
  if (last.length <= text.length || !last.startsWith(text)) return null;
  return WHOLE_NUMBER.exec(last.slice(text.length).trim())?.[1]?.trim() ?? null;
}

/** A line that is a number and nothing else, before any sentence. */
function wholeLine({ lines }: Layout, from: number, to: number, title: string): string | null {
  for (let line = from; line < to; line += 1) {
    const { text, continuesRow } = lines[line] ?? { text: '', continuesRow: false };
    if (continuesRow) continue;
    if (text.length > 30 && /[。；]/.test(text)) return null;
    if (text.length > LONGEST || !text.includes('号')) continue;
    const number = (WHOLE_NUMBER.exec(text) ?? JOINT_NUMBER.exec(text))?.[1];
    if (number !== undefined) return number.trim();
    const serial = WHOLE_SERIAL.exec(text)?.[1]?.trim();
    if (serial === undefined) continue;
    if (ORDER_ISSUER.test(serial) || /令|公告|通告/.test(serial)) return serial;
    const issuer = lines[line - 1]?.text ?? '';
    if (ORDER_ISSUER.test(issuer) && issuer.length <= 40 && issuer !== title) return `${issuer}${serial}`;
    if (/^(?:19|20)\d{2}/.test(serial) || ORDER_ISSUER.test(title)) return serial;
  }
  return null;
}

function field(value: string, foundIn: string, confidence: number): Field {
  return { value: detach(value), foundIn, confidence };
}
