import type { Luck } from '../extract-pages/luck.ts';

/** Words from which the notices and reports of the city are made. Every place, office and figure is invented. */

const TOWNS = [
  '东坡区',
  '仁川镇',
  '攀枝街道',
  '大河乡',
  '金沙街道',
  '红格镇',
  '石榴县',
  '凤凰街道',
  '南垭镇',
  '银江新区',
] as const;
const FIELDS = [
  '老旧小区改造',
  '森林防火',
  '乡村道路养护',
  '义务教育招生',
  '医疗保险参保',
  '饮用水源保护',
  '农产品质量监管',
  '养老服务体系',
  '企业用工服务',
  '燃气安全排查',
  '防汛准备',
  '公共文化服务',
  '政务服务帮办代办',
  '河湖管护',
  '电动自行车停放',
  '残疾人就业帮扶',
  '耕地保护',
  '城市绿化',
  '垃圾分类',
  '中小学午餐服务',
  '公交线路优化',
  '旅游旺季保障',
] as const;
const DEEDS = [
  '现场推进会召开',
  '取得阶段成效',
  '专项检查启动',
  '座谈会听取意见',
  '工作任务全部落地',
  '年度目标提前完成',
  '培训班开班',
  '经验在全市交流',
  '宣传周活动举行',
  '首批项目交付',
] as const;
const FORMS = [
  '工作的通知',
  '实施细则',
  '补助资金的公告',
  '有关事项的公示',
  '安排的通知',
  '三年行动方案',
  '考核办法',
  '征求意见的公告',
] as const;
const OPENINGS = [
  '为把好事办实，{town}把{field}列入年度重点任务，由分管负责人牵头，逐项明确责任单位和完成时限。',
  '记者从{town}了解到，{field}自{month}月启动以来，共走访居民{count}户，收集意见{few}条。',
  '{month}月{day}日，{town}召集{few}个部门研究{field}，对照清单逐条销号。',
  '按照市里统一部署，{town}从{month}月起全面推开{field}，首批覆盖{few}个村和社区。',
] as const;
const MIDDLES = [
  '工作组采取入户走访、错时服务、线上登记三种方式，把材料由{few}份压减到两份，平均办理时间缩短{count}分钟。',
  '在资金安排上，市县两级共同承担，今年已拨付{count}万元，其余部分在验收后据实结算。',
  '针对群众提出的停车、照明、排水等问题，责任单位逐一到场核对，能当天解决的当天解决。',
  '{town}还组织志愿者{few}名，设立服务点{few}处，为老人和行动不便者上门办理。',
  '检查中发现的{few}项不足已经列出台账，写明整改人和整改日期，办结后由居民代表签字确认。',
  '有关标准、流程和监督电话已经在办事大厅和本网站公布，欢迎社会各界监督。',
  '据统计，截至{month}月底，累计完成{count}处，占全年计划的{percent}%，比上年同期提高{few}个百分点。',
  '为防止反弹，{town}建立了每周巡查、每月通报、每季评议的做法，并请第三方抽查{few}个点位。',
  '参加现场会的代表实地查看了{few}处点位，就管护经费、人员配备和信息报送等问题进行了交流。',
  '项目实施中同步改造雨污管网{count}米，新增公共座椅{few}组，方便周边居民出行和休息。',
] as const;
const CLOSINGS = [
  '下一步，{town}将继续完善措施，把{field}与日常服务结合起来，定期公布进展。',
  '请各单位于{month}月{day}日前将联络员名单报送牵头单位，联系电话：0812-33{four}。',
  '有意见和建议的，可以在工作日到{town}便民服务中心反映，也可以通过本网站互动栏目留言。',
  '{field}的后续安排将另行公布，未尽事宜由牵头单位负责解释。',
] as const;

export interface Prose {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A report or a notice; `number` is unlike in each text of a site, and stands in the title. */
export function proseOf(luck: Luck, number: number, tone: 'news' | 'notice'): Prose {
  const town = luck.pick(TOWNS);
  const field = FIELDS[number % FIELDS.length] ?? FIELDS[0];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'town') return town;
      if (name === 'field') return field;
      if (name === 'month') return String(1 + luck.below(10));
      if (name === 'day') return String(1 + luck.below(28));
      if (name === 'few') return String(3 + luck.below(30));
      if (name === 'percent') return String(40 + luck.below(55));
      return name === 'four' ? luck.digits(5) : String(100 + luck.below(4_000));
    });
  const place = Math.floor(number / FIELDS.length);
  const title =
    tone === 'news'
      ? `${TOWNS[(number + place) % TOWNS.length]}${field}${DEEDS[(number * 3 + place) % DEEDS.length]}`
      : `关于${TOWNS[(number + place) % TOWNS.length]}${field}${FORMS[(number + place * 5) % FORMS.length]}`;
  const middles = new Set<string>();
  while (middles.size < 4) middles.add(luck.pick(MIDDLES));
  return { title, paragraphs: [luck.pick(OPENINGS), ...middles, luck.pick(CLOSINGS)].map(fill) };
}
