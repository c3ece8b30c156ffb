import type { Issue } from '../issue.ts';
import { found } from './finding.ts';
import { numeralValue } from './numeral.ts';

const SCALE: Readonly<Record<string, number>> = {
  元: 1,
  万元: 10_000,
  亿元: 100_000_000,
  千元: 1_000,
  百万元: 1_000_000,
  千万元: 10_000_000,
  万亿元: 1e12,
};
const FIGURE = '(\\d[\\d,，]*(?:\\.\\d+)?)';
const UNIT = '(万亿元|亿元|千万元|百万元|万元|千元|元)';
const RESTATED = new RegExp(
  `${FIGURE}\\s?${UNIT}[（(](?:即|合|折合|约合|人民币|￥|¥)?\\s?${FIGURE}\\s?${UNIT}[)）]`,
  'g',
);
const RANGE = new RegExp(`${FIGURE}\\s?${UNIT}(?:至|到|—|-|～|~)${FIGURE}\\s?${UNIT}`, 'g');
const CAPITAL =
  /([零壹贰叁肆伍陆柒捌玖拾佰仟万萬亿億]{2,20})[元圆]整?[（(](?:小写)?[:：]?\s?(?:人民币)?[￥¥]?\s?(\d[\d,，]*(?:\.\d+)?)\s?(万元|亿元|元)?[)）]/g;
const FIGURE_FIRST =
  /[￥¥]?\s?(\d[\d,，]*(?:\.\d+)?)\s?(万元|亿元|元)[（(](?:大写)?[:：]?\s?(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万萬亿億]{2,20})[元圆]整?[)）]/g;
const UNIT_TWICE = /万万元|亿亿元|元元(?![月旦宵素件器老])|万元万元|亩亩|公里公里|人人次|%%/g;
const SHARE = /占(?:比|[^，。；、]{0,10}的)(?:为|达|约|到)?(\d{3,}(?:\.\d+)?)[%％]/g;

/** Amounts that contradict themselves: restated in another unit, in capitals, as a range; units that come twice; shares above 100 %. */
export function amountIssues(paragraph: string): Issue[] {
  if (!/[元%％亩里次]/.test(paragraph)) return [];
  return [
    ...restated(paragraph),
    ...ranges(paragraph),
    ...capitals(paragraph),
    ...units(paragraph),
    ...shares(paragraph),
  ];
}

function restated(text: string): Issue[] {
  return Array.from(text.matchAll(RESTATED)).flatMap(
    ({ index, 0: whole, 1: a = '', 2: unitA = '', 3: b = '', 4: unitB = '' }) => {
      const [one, other] = [amountOf(a, unitA), amountOf(b, unitB)];
      // Rounding is no slip: 1.2亿元（11987万元）.
      if (one === 0 || other === 0 || Math.abs(one - other) <= Math.max(one, other) * 0.06) return [];
      return [
        found(text, index, index + whole.length, 'amount', {
          rule: 'restated',
          message: `前后金额不一致：“${a}${unitA}”不等于“${b}${unitB}”。`,
          confidence: isTenfold(one / other) ? 0.95 : 0.6,
        }),
      ];
    },
  );
}

function ranges(text: string): Issue[] {
  return Array.from(text.matchAll(RANGE)).flatMap(
    ({ index, 0: whole, 1: a = '', 2: unitA = '', 3: b = '', 4: unitB = '' }) =>
      amountOf(a, unitA) > amountOf(b, unitB)
        ? [
            found(text, index, index + whole.length, 'amount', {
              rule: 'range',
              message: `金额范围颠倒或单位有误：“${whole}”。`,
              confidence: 0.9,
            }),
          ]
        : [],
  );
}

function capitals(text: string): Issue[] {
  const pairs = [
    ...Array.from(
      text.matchAll(CAPITAL),
      ({ index, 0: whole, 1: capital = '', 2: figure = '', 3: unit = '元' }) => ({
        index,
        whole,
        capital,
        figure,
        unit,
      }),
    ),
    ...Array.from(
      text.matchAll(FIGURE_FIRST),
      ({ index, 0: whole, 1: figure = '', 2: unit = '元', 3: capital = '' }) => ({
        index,
        whole,
        capital,
        figure,
        unit,
      }),
    ),
  ];
  return pairs.flatMap(({ index, whole, capital, figure, unit }) => {
    const value = numeralValue(capital);
    if (value === undefined || value === amountOf(figure, unit)) return [];
    return [
      found(text, index, index + whole.length, 'amount', {
        rule: 'capitals',
        message: `大写与小写金额不一致：“${whole}”。`,
        confidence: 0.95,
      }),
    ];
  });
}

function units(text: string): Issue[] {
  return Array.from(text.matchAll(UNIT_TWICE)).flatMap(({ index, 0: whole }) =>
    /\d|[一二三四五六七八九十百千]/.test(text[index - 1] ?? '')
      ? [
          found(text, index, index + whole.length, 'amount', {
            rule: 'unit-twice',
            message: `单位重复：“${whole}”。`,
            confidence: 0.93,
          }),
        ]
      : [],
  );
}

function shares(text: string): Issue[] {
  return Array.from(text.matchAll(SHARE)).flatMap(({ index, 0: whole, 1: share = '' }) =>
    Number(share) > 100 && !/计划|目标|任务|预算|序时/.test(whole)
      ? [
          found(text, index, index + whole.length, 'amount', {
            rule: 'share',
            message: `占比超过100%：“${whole}”。`,
            confidence: 0.85,
          }),
        ]
      : [],
  );
}

function amountOf(figure: string, unit: string): number {
  return Number(figure.replaceAll(/[,，]/g, '')) * (SCALE[unit] ?? 1);
}

function isTenfold(ratio: number): boolean {
  const power = Math.log10(ratio);
  return Math.abs(power - Math.round(power)) < 0.03;
}
