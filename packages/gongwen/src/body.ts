import type { Paragraph, Table } from 'docx';
import { fonts } from './fonts.ts';
import type { Block, Gongwen } from './gongwen.ts';
import { HeadingNumbers } from './numbering.ts';
import { characters } from './page-setup.ts';
import { blank, linesOf, paragraph, plain } from './paragraph.ts';
import { tableOf } from './table.ts';

/** Every paragraph begins two characters in (GB/T 9704—2012 7.3.3). */
const firstLine = { indent: { firstLine: characters(2) } };

/** First level 黑体, second 楷体, third and fourth 仿宋 (7.3.3). */
const faces = [fonts.heading, fonts.second, fonts.body, fonts.body] as const;

/** 主送机关: from the left edge, closed by a colon (7.3.2). */
export function recipients(of: Gongwen): Paragraph[] {
  return of.recipients.length === 0 ? [] : [paragraph(`${of.recipients.map(plain).join('，')}：`)];
}

/** 正文 */
export function body(blocks: readonly Block[]): (Paragraph | Table)[] {
  const numbers = new HeadingNumbers();
  return blocks.flatMap((block) => set(block, numbers));
}

function set(block: Block, numbers: HeadingNumbers): (Paragraph | Table)[] {
  if (block.kind === 'table') return tableOf(block);
  if (block.kind === 'paragraph') return linesOf(block.text).map((line) => paragraph(line, {}, firstLine));
  const text = `${numbers.next(block.level)}${plain(block.text)}`;
  const font = faces[block.level - 1] ?? fonts.body;
  return [paragraph(text, { font }, { ...firstLine, keepNext: true })];
}

/** 附件说明: one line below the body, two characters in; further ones stand under the first's number (7.3.4). */
export function attachments(of: Gongwen): Paragraph[] {
  const titles = of.attachments ?? [];
  if (titles.length === 0) return [];
  const lone = titles.length === 1;
  const lines = titles.map((title, index) => {
    const start = index === 0 ? '附件：' : '';
    const number = lone ? '' : `${index + 1}.`;
    // 附件： takes three characters, a number one and a half: what is broken stands below the title's first character.
    const hanging = (index === 0 ? 3 : 0) + (lone ? 0 : 1);
    return paragraph(
      `${start}${number}${plain(title)}`,
      {},
      {
        indent: { left: characters(5 + (lone ? 0 : 1)), hanging: characters(hanging) },
      },
    );
  });
  return [...blank(1), ...lines];
}
