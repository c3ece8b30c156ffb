import { sheetSchema } from '@mumian/sheets';
import { z } from 'zod';
import { personFields } from './named-person.ts';

const titles = z
  .string()
  .transform((text) =>
    text
      .split('、')
      .map((title) => title.trim())
      .filter((title) => title !== ''),
  )
  .pipe(personFields.formerTitles.unwrap());

/** The table in which persons come and go; the same columns that `mumian textcheck --persons` reads. */
export const namedPersonSheet = sheetSchema({
  title: '姓名职务表',
  columns: [
    {
      key: 'name',
      title: '姓名',
      kind: 'text',
      required: true,
      width: 12,
      example: '木云岚',
      check: (text: string) => personFields.name.safeParse(text.replaceAll(/[\s\u3000]/g, '')),
    },
    {
      key: 'title',
      title: '职务',
      kind: 'text',
      required: true,
      width: 18,
      example: '市长',
      check: (text: string) => personFields.title.safeParse(text),
    },
    {
      key: 'office',
      title: '单位',
      kind: 'text',
      required: true,
      width: 28,
      example: '木棉市人民政府',
      check: (text: string) => personFields.office.safeParse(text),
    },
    {
      key: 'rank',
      title: '次序',
      kind: 'integer',
      required: false,
      width: 8,
      note: '名单排序中的位次；不填则不检查排序。',
      check: (rank: number) => personFields.rank.unwrap().unwrap().safeParse(rank),
    },
    {
      key: 'formerTitles',
      title: '曾任职务',
      kind: 'text',
      required: false,
      width: 24,
      example: '副市长',
      note: '几个职务用“、”隔开；现在仍这样写的，报为职务已变动。',
      check: (text: string) => titles.safeParse(text),
    },
    {
      key: 'watched',
      title: '核查旧页面',
      kind: 'boolean',
      required: false,
      width: 12,
      note: '填“是”的，凡出现其姓名的页面都列出来，由人核实。不必说明原因。',
    },
  ],
});
