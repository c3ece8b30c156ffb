import { type Luck, luckOf } from '../luck.ts';
import type { GoldKind, Sample } from '../sample.ts';
import { type Block, shiftDay } from '../story.ts';
import { type Subject, subjects } from '../subjects.ts';

/** What a page of the second set is about. */
export interface Occasion {
  readonly number: number;
  readonly luck: Luck;
  readonly subject: Subject;
  /** Day of publication; the document was made five days earlier. */
  readonly day: string;
  readonly madeOn: string;
  readonly hour: number;
  readonly minute: number;
  /** `08:05`, `36`. */
  readonly time: string;
  readonly second: string;
  readonly documentNumber: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function occasionOf(number: number): Occasion {
  const luck = luckOf(number * 6_151 + 97);
  const subject = subjects[(number * 7) % subjects.length] ?? subjects[0];
  const day = shiftDay('2025-11-20', luck.below(330));
  const [hour, minute] = [8 + luck.below(10), luck.below(60)];
  return {
    number,
    luck,
    subject,
    day,
    madeOn: shiftDay(day, -5),
    hour,
    minute,
    time: `${two(hour)}:${two(minute)}`,
    second: two(luck.below(60)),
    documentNumber: `岚政${luck.pick(['发', '办发', '规', '函'])}〔${day.slice(0, 4)}〕${1 + luck.below(120)}号`,
  };
}

/** `2026-03-05` → `[2026, 3, 5]`. */
export function partsOf(day: string): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

export const say = (text: string): Block => ({ is: 'paragraph', text });
export const head = (text: string): Block => ({ is: 'heading', text });
export const middle = (text: string): Block => ({ is: 'centre', text });
export const sign = (text: string): Block => ({ is: 'right', text });

/** Four paragraphs of a notice on the subject. */
export function noticeOf({ subject }: Occasion): readonly Block[] {
  return [
    say('各县（市、区）人民政府，岚江新区管委会，市政府各部门：'),
    head('一、总体安排'),
    say(`要高度重视${subject.name}，加强统筹协调，细化工作举措。${subject.sentences[0]}`),
    head('二、重点任务'),
    say(subject.sentences[1]),
    say(subject.sentences[2]),
    head('三、有关要求'),
    say(`${subject.sentences[3]}各地各部门执行中遇到的问题，请及时报告。`),
  ];
}

/** What a second-set template hands in; fields that it leaves out are null or empty. */
export interface ArticleDraft {
  readonly url: string;
  readonly html: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly charset?: 'gbk';
  readonly source?: string;
  readonly author?: string;
  readonly documentNumber?: string;
  readonly files?: readonly (readonly [name: string, href: string])[];
}

export type Article = (occasion: Occasion) => ArticleDraft;

export function articleOf(name: string, draft: ArticleDraft): Sample {
  return {
    ...pageOf(name, 'article', draft),
    article: {
      title: draft.title,
      publishedAt: draft.publishedAt,
      source: draft.source ?? null,
      author: draft.author ?? null,
      documentNumber: draft.documentNumber ?? null,
      text: draft.text,
      attachments: (draft.files ?? []).map(([file, href]) => ({
        name: file,
        url: new URL(href, draft.url).href,
      })),
    },
  };
}

/** A page of any kind, without gold of its own. */
export function pageOf(
  name: string,
  kind: GoldKind,
  { url, html, charset = 'utf-8' }: { url: string; html: string; charset?: 'gbk' | 'utf-8' },
): Sample {
  const contentType = charset === 'gbk' ? 'text/html' : 'text/html;charset=utf-8';
  return { name, url, html, charset, contentType, kind, article: null, list: null };
}
