import type { DemoColumn } from '../city/column.ts';
import { personName, personPhone } from '../city/person.ts';
import type { DemoSite } from '../city/site.ts';
import { localDate } from './calendar.ts';
import { type Html, html } from './html.ts';

/** What an article is written from: the same inputs give the same words. */
export interface ArticleBrief {
  site: DemoSite;
  column: DemoColumn;
  /** Place in its column, 0 the newest. */
  index: number;
  /** Articles in the column. */
  count: number;
  published: Date;
  source: string;
}

/** The address of the `index`-th newest of `count` articles: numbers grow with time, as a publishing system gives them. */
export function articlePath(column: DemoColumn, index: number, count: number): string {
  return `${column.path}${1000 + count - index}.html`;
}

function topicOf(brief: ArticleBrief): string {
  const { topics } = brief.site.voice;
  return topics[brief.index % topics.length] ?? brief.column.name;
}

function choose(options: readonly string[], brief: ArticleBrief): string {
  const offset = brief.index + brief.site.key.length + brief.column.path.length;
  return options[offset % options.length] ?? '';
}

function policyTitle(topic: string, index: number): string {
  return index % 2 === 0 ? `关于加强${topic}工作的实施意见` : `${topic}工作管理办法`;
}

/** The title of an article; policy document and interpretation of the same index belong together. */
export function articleTitle(brief: ArticleBrief): string {
  const topic = topicOf(brief);
  const { short } = brief.site.voice;
  switch (brief.column.kind) {
    case 'news':
      return choose(
        [
          `${short}召开${topic}工作推进会`,
          `${short}开展${topic}专项检查`,
          `${short}深入基层调研${topic}工作`,
          `${short}组织${topic}业务培训`,
          `${brief.column.name}：${topic}工作取得阶段性进展`,
        ],
        brief,
      );
    case 'notices':
      return choose(
        [`关于做好${topic}有关工作的通知`, `关于${topic}工作情况的公告`, `${topic}有关事项公示`],
        brief,
      );
    case 'policies':
      return policyTitle(topic, brief.index);
    case 'interpretation':
      return `《${policyTitle(topic, brief.index)}》政策解读`;
    case 'response':
      return `关于${topic}有关问题的回应`;
    case 'interaction':
      return `咨询${topic}办理事宜`;
    case 'consultation':
      return `关于${topic}工作征求意见的公告`;
    case 'services':
      return `${topic}办事指南`;
    case 'planning':
      return `${topic}年度工作计划`;
    default:
      return brief.column.name;
  }
}

const paragraphs = (...lines: readonly string[]): Html[] => lines.map((line) => html`<p>${line}</p>`);

function newsBody(brief: ArticleBrief): Html[] {
  const topic = topicOf(brief);
  const { short } = brief.site.voice;
  const photo = (brief.index % 3) + 1;
  return [
    ...paragraphs(
      `近日，${short}围绕${topic}工作作出安排，有关科室和单位负责人参加。会议通报了前一阶段工作进展，分析了存在的问题，明确了下一步重点任务。`,
      `会议要求，要压实工作责任，细化工作措施，建立任务清单，逐项明确完成时限和责任人员，按时报送进展情况。`,
      `下一步，${short}将持续跟踪${topic}各项任务落实情况，及时公布工作进展，接受社会监督。`,
    ),
    html`<p><img src="/images/photo-${photo}.svg" alt="${topic}工作现场" width="480" height="270"></p>`,
  ];
}

function noticeBody(brief: ArticleBrief): Html[] {
  const topic = topicOf(brief);
  return [
    ...paragraphs(
      `各有关单位：`,
      `为做好${topic}工作，现将有关事项通知如下。请结合实际抓好落实，于每月底前报送工作情况。`,
      `联系人：${personName(200 + brief.index)}，联系电话：${personPhone(200 + brief.index)}。`,
    ),
    html`<p>附件：<a href="/files/form-${(brief.index % 2) + 1}.pdf">${topic}情况报送表</a></p>`,
  ];
}

function policyBody(brief: ArticleBrief): Html[] {
  const topic = topicOf(brief);
  const year = localDate(brief.published).slice(0, 4);
  const interpretation = partnerPath(brief, 'interpretation');
  return [
    html`<p class="number">木${brief.site.voice.letter}发〔${year}〕${21 - brief.index}号</p>`,
    ...paragraphs(
      `第一条　为规范${topic}工作，提高工作质量和服务水平，结合本地实际，制定本文件。`,
      `第二条　${topic}工作坚持依法依规、公开透明、便民高效的原则。`,
      `第三条　各有关单位按照职责分工做好${topic}工作，定期公布工作情况。`,
      `第四条　本文件自印发之日起施行，有效期五年。`,
    ),
    ...(interpretation ? [html`<p>相关解读：<a href="${interpretation}">查看本文件的政策解读</a></p>`] : []),
  ];
}

function interpretationBody(brief: ArticleBrief): Html[] {
  const topic = topicOf(brief);
  const policy = partnerPath(brief, 'policies');
  return [
    ...paragraphs(
      `一、背景依据。为解决${topic}工作中职责不够清晰、程序不够统一的问题，起草部门开展调研并征求意见，形成本文件。`,
      `二、主要内容。文件明确了${topic}工作的原则、职责分工、办理程序和监督措施。`,
      `三、适用范围。文件适用于本地区${topic}相关工作。`,
      `四、注意事项。群众和企业可通过本网站互动交流栏目咨询。`,
    ),
    ...(policy ? [html`<p>相关文件：<a href="${policy}">查看政策文件原文</a></p>`] : []),
  ];
}

/** The article of another column with the same index: policy and interpretation are linked both ways. */
function partnerPath(brief: ArticleBrief, kind: 'policies' | 'interpretation'): string | null {
  const partner = brief.site.columns.find((column) => column.kind === kind);
  if (!partner) return null;
  return articlePath(partner, brief.index, brief.count);
}

/** The eight elements that a service guide must have (国办发〔2015〕15号 附件2 “办事指南”). */
function guideBody(brief: ArticleBrief): Html[] {
  const topic = topicOf(brief);
  const elements: readonly [string, string][] = [
    ['事项名称', topic],
    ['设定依据', `《${policyTitle(topic, 0)}》第三条`],
    ['申请条件', '本市行政区域内的公民、法人和其他组织。'],
    ['办理材料', '申请表原件 1 份（纸质或电子）；身份证明复印件 1 份（纸质或电子）。'],
    ['办理地点', '木棉市棉桥路 1 号政务服务大厅 2 楼综合窗口'],
    ['办理时间', '工作日 9:00—12:00，13:30—17:30'],
    ['联系电话', personPhone(300 + brief.index)],
    ['办理流程', '申请、受理、审查、决定、送达；承诺办结时限 5 个工作日。'],
  ];
  const rows = elements.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
  return [
    html`<table>${rows}</table>`,
    html`<p>表格下载：<a href="/files/form-1.pdf">${topic}申请表</a></p>`,
  ];
}

/** Words of an article. */
export function articleBody(brief: ArticleBrief): Html[] {
  const topic = topicOf(brief);
  const { short } = brief.site.voice;
  switch (brief.column.kind) {
    case 'news':
      return newsBody(brief);
    case 'notices':
      return noticeBody(brief);
    case 'policies':
      return policyBody(brief);
    case 'interpretation':
      return interpretationBody(brief);
    case 'services':
      return guideBody(brief);
    case 'interaction':
      return paragraphs(
        `来信内容：您好，请问${topic}如何办理，需要提交哪些材料？`,
        `答复单位：${brief.source}`,
        `答复内容：您好，来信收悉。${topic}办理所需材料和流程已在本网站办事指南中公布，也可在工作时间拨打咨询电话。感谢您的关注。`,
      );
    case 'response':
      return paragraphs(
        `针对近期群众关注的${topic}有关问题，${short}高度重视，及时核实情况，现将有关事实、采取的措施和处理结果公布如下。`,
        `经核实，相关问题已列入整改清单，责任单位已采取措施，预计一个月内完成。欢迎继续监督。`,
      );
    case 'consultation':
      return paragraphs(
        `为提高决策质量，现就${topic}工作公开征求意见。公众可通过本网站在线提交意见，征集期为 30 日。`,
        `征集期满后一个月内，${short}将在本栏目公布意见采纳情况。`,
      );
    case 'leaders':
      return paragraphs(
        `${personName(400 + brief.site.key.length)}，主持全面工作。`,
        `${personName(420 + brief.site.key.length)}，协助分管政务公开和网站工作。`,
      );
    default:
      return paragraphs(
        `本页公布${brief.site.name}的${brief.column.name}。`,
        `${brief.source}负责${topic}等工作，依法履行职责，接受社会监督。`,
        `内容如有变化，将在 20 个工作日内更新。`,
      );
  }
}
