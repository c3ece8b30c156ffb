/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** 发文字号, the number of a document: 木府办函〔2026〕12号 (GB/T 9704—2012 7.2.5). */
export interface DocumentNumber {
  /** 发文机关代字: 木府办函. */
  word: string;
  year: number;
  /** Counted per word and year; written without leading zeros. */
  serial: number;
}

/** A part of the body 正文, in order. Levels of headings are numbered 一、（一）1.（1） by their order (7.3.3). */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; title?: string; columns: readonly TableColumn[]; rows: readonly (readonly string[])[] };

export interface TableColumn {
  title: string;
  /** Share of the width of the type area; shares are weighed against each other. */
  share: number;
  align?: 'left' | 'center';
}

/** An official document 公文 as its parts, before it is set. Line breaks within one part begin a new paragraph of it. */
export interface Gongwen {
  /** `letter`: 信函格式 (10.1). `notice`: 文件格式, for 通知, 通报 and the like (7). */
  kind: 'letter' | 'notice';
  /** Full or short official name of the issuing authority 发文机关; a notice adds 文件 in its mark (7.2.4). */
  issuer: string;
  number: DocumentNumber;
  title: string;
  /** 主送机关 */
  recipients: readonly string[];
  body: readonly Block[];
  /** Titles of what is attached 附件说明. */
  attachments?: readonly string[];
  /** Day of signing 成文日期. */
  date: CalendarDate;
  /** With a seal the signature stands centred above the date, four characters from the right; without one, two (7.3.5). */
  sealed?: boolean;
  /** 抄送机关 */
  copies?: readonly string[];
  /** 印发机关 and the day of printing; a letter carries neither (10.1). */
  printed?: { by: string; on: CalendarDate };
}

/** The number as it is printed. @throws RangeError when year or serial are no counting numbers */
export function numberText({ word, year, serial }: DocumentNumber): string {
  if (!Number.isInteger(year) || year < 1949 || !Number.isInteger(serial) || serial < 1)
    throw new RangeError(`not a document number: ${year}, ${serial}`);
  return `${word}〔${year}〕${serial}号`;
}

/** A date as documents write it: 2026年3月2日, nothing padded (7.3.5.4). @throws RangeError */
export function dateText(date: CalendarDate): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(date))) throw new RangeError(`not a date: ${date}`);
  return `${year}年${Number(month)}月${Number(day)}日`;
}
