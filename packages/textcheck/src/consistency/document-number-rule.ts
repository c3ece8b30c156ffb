import type { Issue } from '../issue.ts';
import { found } from './finding.ts';

const STANDARD = 'GB/T 9704—2012《党政机关公文格式》7.2.5';
/** 机关代字, year in some bracket, number. A court's case number begins with its bracket and is another thing. */
const NUMBER =
  /(\p{sc=Han}{1,8}[发函办字令文规通告电知议决批复审综])([〔［[【（(〈{｛])\s?(\d{2,4})\s?([〕］\]】）)〉}｝])\s?(第?)\s?(\d{1,5})\s?号/gu;

/** Document numbers 发文字号 of the wrong form: brackets other than 〔〕, a year of two digits, 第 or zeros before the number. */
export function documentNumberIssues(paragraph: string): Issue[] {
  if (!paragraph.includes('号')) return [];
  return Array.from(paragraph.matchAll(NUMBER)).flatMap(
    ({
      index,
      0: whole,
      1: code = '',
      2: open = '',
      3: year = '',
      4: close = '',
      5: ordinal = '',
      6: number = '',
    }) => {
      const slips = [
        ...(open === '〔' && close === '〕' ? [] : ['年份应使用六角括号“〔〕”']),
        ...(year.length === 4 ? [] : ['年份应标全称']),
        ...(ordinal === '' ? [] : ['顺序号不加“第”字']),
        ...(number.startsWith('0') ? ['顺序号不编虚位'] : []),
      ];
      if (slips.length === 0 || (year.length === 4 && !/^(?:19|20)/.test(year)) || year.length === 3)
        return [];
      const start = index + code.length;
      const full = year.length === 2 ? `${Number(year) > 48 ? '19' : '20'}${year}` : year;
      return [
        found(paragraph, start, index + whole.length, 'document-number', {
          rule: 'form',
          message: `发文字号不规范：${slips.join('，')}。`,
          suggestion: `〔${full}〕${Number(number)}号`,
          confidence: 0.9,
          source: STANDARD,
        }),
      ];
    },
  );
}
