import type { Block, Gongwen } from '@mumian/gongwen';
import type { Ctx } from '../platform/operation/index.ts';
import { nextNumber, shanghaiYear } from './counter.ts';
import { documentWords, type LadderStep } from './ladder-rule.ts';
import { type OrderRow, orderNumber } from './order.ts';

interface OpenItem {
  title: string;
  siteName: string;
  url: string | null;
  place: string;
}

/** What each step asks of the unit, in the words of such letters. */
const demands: Readonly<Record<LadderStep['step'], (to: string) => string>> = {
  remind: () => '请你单位抓紧整改，整改完成后在系统中提交结果；确有困难的，请说明原因并申请延期。',
  supervise: () => '现对该整改单予以督办。请你单位负责人亲自过问，明确专人限期完成整改，并书面说明逾期原因。',
  circular: (to) => `现对${to}予以通报批评。请各单位引以为戒，对照检查本单位网站，按期完成整改。`,
  interview: () =>
    '经研究，决定约谈你单位分管负责人和网站工作人员，具体时间、地点另行通知。请准备逾期情况说明和整改计划。',
  accountability: (to) =>
    `鉴于${to}经多次督办仍未完成整改，建议按照有关规定对相关责任人员予以问责，并反馈处理结果。`,
};

const titles: Readonly<Record<LadderStep['step'], (to: string) => string>> = {
  remind: () => '关于提醒整改政府网站问题的函',
  supervise: () => '关于督办政府网站问题整改的函',
  circular: (to) => `关于${to}逾期未整改政府网站问题的通报`,
  interview: () => '关于约谈政府网站整改责任人员的函',
  accountability: (to) => `关于对${to}政府网站整改不力问责的建议函`,
};

/**
 * The document of a step, as its parts: the open items with their places in a table (攀办函〔2017〕11号 五). It takes the
 * next number of its word.
 */
export async function ladderDocument(
  ctx: Ctx,
  of: { order: OrderRow; step: LadderStep; overdueDays: number; words: string | undefined },
): Promise<Gongwen> {
  const { order, step } = of;
  const issuer = await officeOf(ctx, order);
  const items = await openItems(ctx, order.id);
  const word = documentWords[step.document];
  const year = shanghaiYear(ctx.now);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(ctx.now);
  const serial = await nextNumber(ctx, word, year);
  return {
    kind: step.document,
    issuer,
    number: { word, year, serial },
    title: `${issuer}\n${titles[step.step](order.unit_name)}`,
    recipients: step.document === 'notice' ? [`${order.issuer_name}各有关单位`] : [order.unit_name],
    body: body(of, items),
    date: today,
    ...(step.document === 'notice' ? { printed: { by: issuer, on: today } } : {}),
  };
}

function body(
  of: { order: OrderRow; step: LadderStep; overdueDays: number; words: string | undefined },
  items: readonly OpenItem[],
): Block[] {
  const { order, step } = of;
  const late = of.overdueDays === 0 ? '已逾期' : `已逾期 ${of.overdueDays} 个工作日`;
  const asked = order.circular === null ? '' : `根据${order.circular}，`;
  return [
    {
      kind: 'paragraph',
      text: `${asked}${orderNumber(order)}整改单要求${order.unit_name}于${chineseDay(order.due_on)}前整改政府网站问题。截至目前，仍有 ${items.length} 个问题未完成整改，${late}。`,
    },
    { kind: 'heading', level: 1, text: '未完成整改的问题' },
    {
      kind: 'table',
      columns: [
        { title: '序号', share: 2, align: 'center' },
        { title: '网站', share: 6 },
        { title: '问题', share: 7 },
        { title: '位置', share: 11 },
      ],
      rows: items.map(({ siteName, title, url, place }, index) => [
        String(index + 1),
        siteName,
        title,
        url ?? place,
      ]),
    },
    { kind: 'heading', level: 1, text: '有关要求' },
    { kind: 'paragraph', text: demands[step.step](order.unit_name) },
    ...(of.words === undefined ? [] : [{ kind: 'paragraph' as const, text: of.words }]),
  ];
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Documents are signed by the government office of the city or county that issued the order. */
async function officeOf(ctx: Ctx, order: OrderRow): Promise<string> {
  const office = await ctx.tx
    .selectFrom('identity.unit')
    .select('name')
    .where('parent_id', '=', order.issuer_unit_id)
    .where('kind', 'in', ['city-office', 'county-office'])
    .orderBy('name_key')
    .limit(1)
    .executeTakeFirst();
  return office?.name ?? order.issuer_name;
}

async function openItems(ctx: Ctx, orderId: string): Promise<OpenItem[]> {
  return ctx.tx
    .selectFrom('rectification.order_item as item')
    .innerJoin('findings.finding as finding', 'finding.id', 'item.finding_id')
    .innerJoin('findings.fault_edition as edition', 'edition.id', 'finding.fault_edition')
    .innerJoin('registry.site as site', 'site.id', 'finding.site_id')
    .select(['edition.title', 'site.name as siteName', 'finding.url', 'finding.place'])
    .where('item.order_id', '=', orderId)
    .where('item.active', '=', true)
    .orderBy('item.position')
    .execute();
}
